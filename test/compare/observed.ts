import type { Observed, ObservedListing } from '../../src/compare/observed.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { digestOf } from '../../src/text/digest.ts'
import { toolRow, verdictOf } from '../policy/fixtures.ts'

export type Definition = Record<string, unknown> & { name?: string; verdict?: Partial<Verdict> }

/** A listing as it would be observed, in the order given; `verdict` judges a tool, `null` leaves it unjudged. */
export function listing(definitions: readonly Definition[], given: Partial<Listing> = {}): ObservedListing {
  const { instructions, outcome = 'complete', auth = 'open', unstable, anomalies = [] } = given
  const tools = definitions.map((definition, ordinal) =>
    toolRow({ ...definition, verdict: undefined }, ordinal),
  )
  const rows = tools.map((tool) => JSON.stringify([tool.name, tool.definitionDigest])).sort()
  return {
    snapshot: {
      outcome,
      posture: { auth, era: 'legacy', args: [], variables: [] },
      server: {
        protocolVersion: '2025-11-25',
        capabilities: '{}',
        ...(instructions === undefined ? {} : { instructions }),
      },
      anomalies,
      tools,
      listDigest: digestOf({ instructions: instructions ?? null, rows }),
    },
    verdicts: definitions.flatMap(({ name, verdict }, ordinal) =>
      name === undefined ? [] : [{ ordinal, verdict: verdictOf(name, verdict) }],
    ),
    ...(unstable === undefined ? {} : { unstable }),
  }
}

interface Listing {
  instructions: string
  outcome: ObservedListing['snapshot']['outcome']
  auth: ObservedListing['snapshot']['posture']['auth']
  unstable: boolean
  anomalies: ObservedListing['snapshot']['anomalies']
}

export function failure(outcome: Extract<Observed, { failure: unknown }>['failure']['outcome']): Observed {
  return { failure: { outcome } }
}
