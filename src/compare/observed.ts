import type { Failure, Outcome } from '../model/outcome.ts'
import type { Posture, Snapshot } from '../model/snapshot.ts'
import type { Tool } from '../model/tool.ts'
import type { Verdict } from '../model/verdict.ts'

/** A snapshot with the verdicts on its tools; a tool without one is not judged. */
export interface ObservedListing {
  snapshot: Pick<Snapshot, 'outcome' | 'posture' | 'server' | 'anomalies' | 'tools' | 'listDigest'>
  verdicts: readonly { ordinal: number; verdict: Verdict }[]
  /** A second listing differed; the anomaly `unstable-listing` says the same. */
  unstable?: boolean
}

/** An attempt that left no snapshot. */
export interface ObservedFailure {
  failure: Pick<Failure, 'outcome'>
}

/** One observation of a target. Both sides of a comparison must be of the same target. */
export type Observed = ObservedListing | ObservedFailure

export interface JudgedTool {
  tool: Tool
  verdict: Verdict | null
}

export interface Listed {
  digest: string
  instructions: string | null
  tools: readonly JudgedTool[]
}

/** What is compared, the same for both kinds of observation. */
export interface Facts {
  outcome: Outcome
  /** Null where nothing is known. */
  auth: Posture['auth'] | null
  unstable: boolean
  /** Null where there is no listing. */
  listed: Listed | null
}

export const unstableListing = 'unstable-listing'

export function factsOf(observed: Observed): Facts {
  if ('failure' in observed) {
    return { outcome: observed.failure.outcome, auth: null, unstable: false, listed: null }
  }
  const { snapshot, verdicts, unstable } = observed
  const byOrdinal = new Map(verdicts.map(({ ordinal, verdict }) => [ordinal, verdict]))
  return {
    outcome: snapshot.outcome,
    auth: snapshot.posture.auth,
    unstable: unstable ?? snapshot.anomalies.some((anomaly) => anomaly.kind === unstableListing),
    listed: {
      digest: snapshot.listDigest,
      instructions: snapshot.server.instructions ?? null,
      tools: snapshot.tools.map((tool) => ({ tool, verdict: byOrdinal.get(tool.ordinal) ?? null })),
    },
  }
}
