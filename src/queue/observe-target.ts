import { unstableListing } from '../compare/index.ts'
import { connect } from '../connect/connect.ts'
import type { Session } from '../connect/session.ts'
import { observe, relist } from '../list/observe.ts'
import type { Failure, Phase } from '../model/outcome.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { createDeadline } from '../net/deadline.ts'
import type { Pipeline } from '../pipeline.ts'
import { lastListDigest, recallProbe, rememberProbe } from '../store/index.ts'
import type { Job } from './job.ts'
import { mayStart } from './may-start.ts'
import { observeDump } from './observe-dump.ts'
import { credentialBlank } from './without-credentials.ts'

/** Measures what a phase takes. */
export type Timed = <T>(phase: Phase, work: Promise<T>) => Promise<T>

/** Reaches a target and lists it, under one deadline over all phases. Every failure is a value. */
export async function observeTarget(job: Job, pipeline: Pipeline, timed: Timed): Promise<Snapshot | Failure> {
  if (job.dump !== undefined) return observeDump(job.dump, pipeline.now)
  const refused = mayStart(job, pipeline.allowLocal)
  if (refused) return refused
  const deadline = createDeadline(pipeline.deadlineMs(job), pipeline.signal)
  try {
    const session = await timed('connect', open(job, pipeline, deadline.signal))
    return session.kind === 'failure' ? session : await timed('list', list(session, job, pipeline))
  } finally {
    deadline.end()
  }
}

async function open(job: Job, pipeline: Pipeline, signal: AbortSignal): Promise<Session | Failure> {
  const { db, now } = pipeline
  const remembered = await recallProbe(db, job.targetId, now())
  const session = await connect(job.target, {
    ...pipeline.connect,
    ...(remembered && { remembered }),
    credentials: job.credentials,
    signal,
    local: { ...pipeline.local, trust: job.ref.trust },
  })
  if (session.kind === 'session' && !remembered) {
    await rememberProbe(db, job.targetId, { ...session, probedAt: now().toISOString() })
  }
  return session
}

async function list(session: Session, job: Job, pipeline: Pipeline): Promise<Snapshot | Failure> {
  const options = { clock: pipeline.now, blank: credentialBlank(job) }
  try {
    const first = await observe(session, options)
    if (first.kind === 'failure' || !(await hasChanged(first, job, pipeline))) return first
    const second = await relist(session, first, options)
    return second.kind === 'relisted' && !second.stable ? unstable(first, second.snapshot) : first
  } finally {
    await session.close()
  }
}

/** Only a listing that has changed is asked for twice: does the server say the same again? */
async function hasChanged(first: Snapshot, job: Job, { db }: Pipeline): Promise<boolean> {
  const before = await lastListDigest(db, job.targetId)
  return before !== null && before !== first.listDigest
}

function unstable(first: Snapshot, second: Snapshot): Snapshot {
  const detail = `${first.tools.length} tools, then ${second.tools.length} tools that are not the same`
  return { ...first, anomalies: [...first.anomalies, { kind: unstableListing, count: 1, detail }] }
}
