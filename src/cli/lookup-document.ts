import type { Lookup } from '../store/index.ts'
import { schemaVersion } from './print/schema-version.ts'

/** `lookup --json`. `worst` and `matches[0]` are the same verdict's levels; a tool without a verdict comes last. */
export function lookupDocument({ query, found, matches, near }: Lookup) {
  const worst = matches[0]?.verdict
  return {
    schemaVersion,
    query,
    found,
    ambiguous: matches.length > 1,
    worst: worst ? { server: worst.server, category: worst.category, risk: worst.risk } : null,
    matches: matches.map(({ server, serverTitle, observedAt, outcome, tool, verdict }) => ({
      server,
      serverTitle,
      observedAt,
      listing: outcome,
      name: tool.name,
      status: tool.status,
      problems: tool.problems,
      verdict,
    })),
    near,
  }
}
