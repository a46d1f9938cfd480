import { grade } from '../classify/index.ts'
import type { Policy } from '../model/policy.ts'
import type { Tool } from '../model/tool.ts'
import type { Verdict } from '../model/verdict.ts'
import type { ServerFacts, TargetFacts } from '../store/index.ts'
import { schemaVersion } from './print/schema-version.ts'
import type { PublishedServer } from './published-server.ts'

/** `show SERVER --json`. */
export function serverDocument(server: PublishedServer) {
  const { facts, target, snapshot, tools, policy, lapsed } = server
  const { tools: _, ...observation } = snapshot
  const verdicts = tools.flatMap(({ verdict }) => verdict ?? [])
  return {
    schemaVersion,
    server: factsDocument(facts),
    target: target.id,
    snapshot: observation,
    grade: verdicts.length > 0 ? grade(verdicts) : null,
    tools: tools.map((each) => toolDocument(each, policy)),
    policy,
    lapsed: lapsed.map(({ override, why }) => ({ ...override, why })),
  }
}

/** `show SERVER TOOL --json` holds one for each tool of that name. */
export function toolDocument({ tool, verdict }: { tool: Tool; verdict: Verdict | null }, policy: Policy) {
  const { raw, ...row } = tool
  return {
    ...row,
    ...definitionOf(tool.status, raw),
    verdict,
    policy: policy.tools.find(({ name }) => name === tool.name) ?? null,
  }
}

/** An unusable row may be no JSON, cut off or nested beyond measure: it is shown as the text that came. */
function definitionOf(status: Tool['status'], raw: string): { definition: unknown; raw?: string } {
  return status === 'unusable' ? { definition: null, raw } : { definition: JSON.parse(raw) as unknown }
}

/** What is known of a server besides its tools. */
export function factsDocument(known: ServerFacts) {
  const { id: _, targets, ...facts } = known
  return { ...facts, targets: targets.map(targetDocument) }
}

function targetDocument({ target, last, ...rest }: TargetFacts) {
  return {
    ...rest,
    ...target,
    last: last ? { runId: last.runId, ...last.entry, failure: last.failure } : null,
  }
}
