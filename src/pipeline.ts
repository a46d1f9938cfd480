import type { ConnectOptions } from './connect/connect.ts'
import type { Failure, Outcome, Phase } from './model/outcome.ts'
import type { Snapshot } from './model/snapshot.ts'
import type { Verdict } from './model/verdict.ts'
import { changesSince } from './queue/changes-since.ts'
import type { Job } from './queue/job.ts'
import { type JudgePass, judgeSnapshot, listingOf } from './queue/judge-snapshot.ts'
import { observeTarget } from './queue/observe-target.ts'
import { recommendedPolicy } from './queue/recommended-policy.ts'
import { type ScannedTool, scannedTools } from './queue/scanned-tools.ts'
import { storedPass } from './queue/stored-pass.ts'
import { withoutCredentials } from './queue/without-credentials.ts'
import * as store from './store/index.ts'

/** What all targets of a run share. */
export interface Pipeline {
  db: store.Db
  runId: string
  connect: Omit<ConnectOptions, 'credentials' | 'signal' | 'remembered' | 'local'>
  local: Omit<ConnectOptions['local'], 'trust'>
  allowLocal: boolean
  /** One deadline per target over all its phases. */
  deadlineMs: (job: Job) => number
  /** Ctrl-C: what is under way ends unrecorded and is done again by a resumed run. */
  signal: AbortSignal
  pass?: JudgePass | undefined
  now: () => Date
}

/** What one target came to. */
export interface Scanned {
  job: Job
  outcome: Outcome
  reason: string | null
  verdicts: readonly Verdict[]
  /** The whole listing, unusable tools too. */
  tools: readonly ScannedTool[]
  toolCount: number
  changeCount: number
  ms: number
}

/** The map of the program, for one target: connect → list → store snapshot → classify ⊕ judge → decide → store. */
export async function scanTarget(job: Job, pipeline: Pipeline): Promise<Scanned> {
  const { db, now } = pipeline
  const startedAt = now()
  const begun = performance.now()
  const phaseMs: Partial<Record<Phase, number>> = {}
  const timed = async <T>(phase: Phase, work: Promise<T>): Promise<T> => {
    const from = performance.now()
    return await work.finally(() => (phaseMs[phase] = Math.round(performance.now() - from)))
  }
  const observed = withoutCredentials(await observeTarget(job, pipeline, timed), job)
  pipeline.signal.throwIfAborted()
  const { result, changes, judged } =
    observed.kind === 'failure'
      ? { result: observed, changes: await changesSince(db, job, observed), judged: [] }
      : await judgeObserved(job, observed, pipeline)
  const listed = result.kind === 'failure' ? [] : result.recognised.kept.tools
  const toolCount = listed.length
  const entry = {
    outcome: observed.outcome,
    phase: observed.kind === 'failure' ? observed.phase : null,
    reason: reasonOf(observed),
    startedAt: startedAt.toISOString(),
    phaseMs,
    toolCount,
    requests: observed.kind === 'failure' ? (observed.requests ?? 0) : observed.completeness.requests,
  }
  await store.recordTarget(db, { runId: pipeline.runId, targetId: job.targetId, entry, result, changes })
  // Not by the clock, which may be set back in the middle.
  const ms = Math.round(performance.now() - begun)
  const verdicts = judged.map((each) => each.verdict)
  return {
    job,
    outcome: observed.outcome,
    reason: entry.reason,
    verdicts,
    tools: scannedTools(listed, judged),
    toolCount,
    changeCount: changes.length,
    ms,
  }
}

async function judgeObserved(job: Job, seen: Snapshot, pipeline: Pipeline) {
  const { db, now } = pipeline
  const recognised = await store.recognise(db, job.targetId, seen)
  const { previous } = recognised
  const { slug } = job.ref
  const pass =
    pipeline.pass ?? (previous ? await storedPass(db, { snapshotId: previous.id, slug }) : undefined)
  const overrides = await store.activeOverrides(db, job.serverId, now())
  const judged = await judgeSnapshot(listingOf(slug, recognised.kept), { pass, overrides })
  const changes = await changesSince(db, job, { recognised, judged })
  const policy = recommendedPolicy(job.ref, recognised.kept, judged)
  return { result: { kind: 'observed' as const, recognised, judged, policy }, changes, judged }
}

function reasonOf(observed: Snapshot | Failure): string | null {
  return observed.kind === 'failure' ? observed.reason : observed.completeness.reasons.join('; ') || null
}
