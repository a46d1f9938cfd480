import { compare } from '../compare/compare.ts'
import type { Observed } from '../compare/observed.ts'
import type { Change } from '../model/change.ts'
import type { Failure } from '../model/outcome.ts'
import {
  type Db,
  type JudgedTool,
  latestEntry,
  latestSnapshot,
  loadVerdicts,
  type Recognised,
} from '../store/index.ts'
import type { Job } from './job.ts'

/** What was seen now: a failure, or a listing with what is decided of its tools. */
export type SeenNow = Failure | { recognised: Recognised; judged: readonly JudgedTool[] }

/**
 * What differs from what is known of the target. A listing is compared with the last listing, however many failures lie
 * between; whether the server is back, or opened, is told by the last attempt. Empty for a first observation.
 */
export async function changesSince(db: Db, job: Job, now: SeenNow): Promise<Change[]> {
  const last = await latestEntry(db, job.targetId)
  if (!last) return []
  if ('outcome' in now) {
    const before = last.failure ? { failure: last.failure } : await listed(db, job, last.posture)
    return before ? compare(before, { failure: now }) : []
  }
  const { seen, kept, previous } = now.recognised
  const after: Observed = {
    snapshot: { ...kept, posture: seen.posture, anomalies: seen.anomalies },
    verdicts: now.judged,
  }
  const sinceFailure = last.failure ? compare({ failure: last.failure }, after) : []
  if (!previous) return sinceFailure
  const verdicts = await loadVerdicts(db, previous.id, job.ref.slug)
  return [...sinceFailure, ...compare({ snapshot: previous.snapshot, verdicts }, after)]
}

// A failure says nothing of tools: the listing's head is enough.
async function listed(
  db: Db,
  job: Job,
  posture: Recognised['seen']['posture'] | null,
): Promise<Observed | null> {
  const previous = await latestSnapshot(db, job.targetId)
  if (!previous) return null
  return { snapshot: { ...previous.snapshot, posture: posture ?? previous.snapshot.posture }, verdicts: [] }
}
