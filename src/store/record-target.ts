import { and, eq, isNull } from 'drizzle-orm'
import type { Change } from '../model/change.ts'
import type { Failure } from '../model/outcome.ts'
import type { Policy } from '../model/policy.ts'
import type { RunTarget } from '../model/run.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { insertChanges } from './changes.ts'
import type { Db } from './db.ts'
import { putPolicy } from './policies.ts'
import { run, runTarget, snapshot, target } from './schema/index.ts'
import { insertSnapshot, latestSnapshot, sameListing, type StoredSnapshot } from './snapshots.ts'
import { storableOrNull } from './storable-text.ts'
import { type JudgedTool, putVerdicts } from './verdicts.ts'

/** A new observation beside what the store holds of the target. */
export interface Recognised {
  /** What came from the server now. */
  seen: Snapshot
  /** What is to be judged: the stored snapshot where the listing is unchanged, else what was seen. */
  kept: Snapshot
  /** The stored snapshot's id where the listing is unchanged. */
  keptId: number | null
  /** The newest snapshot before this observation. */
  previous: StoredSnapshot | null
}

interface ObservedResult {
  kind: 'observed'
  recognised: Recognised
  judged: readonly JudgedTool[]
  /** What is recommended for it. */
  policy?: Policy | undefined
}

export interface TargetResult {
  runId: string
  targetId: number
  entry: RunTarget
  result: Failure | ObservedResult
  changes: readonly Change[]
}

/** Is the listing the one that the store holds already? Asked before it is judged. */
export async function recognise(db: Db, targetId: number, seen: Snapshot): Promise<Recognised> {
  const previous = await latestSnapshot(db, targetId)
  if (!previous || !sameListing(previous.snapshot, seen)) return { seen, kept: seen, keptId: null, previous }
  return { seen, kept: previous.snapshot, keptId: previous.id, previous }
}

/**
 * Records what became of a target in a run: the entry, the snapshot with its tools and verdicts, and the changes, all
 * of it or nothing. False where the run has the target already: then nothing is written.
 */
export async function recordTarget(db: Db, done: TargetResult): Promise<boolean> {
  const { runId, targetId, result } = done
  return await db.transaction(async (tx) => {
    await holdOpenRun(tx, runId)
    await tx.select({ id: target.id }).from(target).where(eq(target.id, targetId)).for('update')
    if (await isRecorded(tx, runId, targetId)) return false
    const snapshotId = result.kind === 'failure' ? null : await keepSnapshot(tx, targetId, result.recognised)
    if (snapshotId !== null) await putDecisions(tx, snapshotId, done)
    await tx.insert(runTarget).values(entryColumns(done, snapshotId))
    await insertChanges(tx, { runId, targetId }, done.changes)
    await tx
      .update(target)
      .set({ notBefore: notBefore(done) })
      .where(eq(target.id, targetId))
    return true
  })
}

/**
 * Verdicts and policy of the snapshot. An unchanged listing has no snapshot of its own: where it is published already,
 * readers see what holds for it now as soon as this is recorded, before the run is published with the rest.
 */
async function putDecisions(db: Db, snapshotId: number, { result, entry }: TargetResult): Promise<void> {
  if (result.kind === 'failure') return
  const { judged, policy } = result
  await putVerdicts(db, snapshotId, judged)
  if (policy) await putPolicy(db, { snapshotId, policy, now: new Date(entry.startedAt) })
}

// Shared, so that targets are recorded side by side, while publishing waits for them and they for it.
async function holdOpenRun(db: Db, runId: string): Promise<void> {
  const rows = await db
    .select({ id: run.id })
    .from(run)
    .where(and(eq(run.id, runId), isNull(run.publishedAt)))
    .for('share')
  if (rows.length === 0) throw new Error(`run ${runId} is not open`)
}

async function isRecorded(db: Db, runId: string, targetId: number): Promise<boolean> {
  const rows = await db
    .select({ id: runTarget.targetId })
    .from(runTarget)
    .where(and(eq(runTarget.runId, runId), eq(runTarget.targetId, targetId)))
  return rows.length > 0
}

async function keepSnapshot(db: Db, targetId: number, { seen, keptId }: Recognised): Promise<number> {
  if (keptId === null) return await insertSnapshot(db, targetId, seen)
  const rows = await db
    .update(snapshot)
    .set({ confirmedAt: seen.observedAt })
    .where(and(eq(snapshot.id, keptId), eq(snapshot.targetId, targetId)))
    .returning({ id: snapshot.id })
  if (rows.length === 0) throw new Error(`snapshot ${keptId} is not of target ${targetId}`)
  return keptId
}

function entryColumns(done: TargetResult, snapshotId: number | null): typeof runTarget.$inferInsert {
  const { runId, targetId, entry, result } = done
  return {
    ...entry,
    runId,
    targetId,
    snapshotId,
    reason: storableOrNull(entry.reason),
    posture: result.kind === 'failure' ? null : result.recognised.seen.posture,
    failure: result.kind === 'failure' ? result : null,
  }
}

/** When the target may be asked again, by its own word: a listing's `ttlMs`, a refusal's Retry-After. Shown; no scan skips by it. */
function notBefore({ entry, result }: TargetResult): string | null {
  const waitMs =
    result.kind === 'failure' ? (result.retryAfter ?? 0) * 1_000 : (result.recognised.seen.posture.ttlMs ?? 0)
  if (waitMs === 0) return null
  const spentMs = Object.values(entry.phaseMs).reduce((sum, ms) => sum + ms, 0)
  return new Date(Date.parse(entry.startedAt) + spentMs + waitMs).toISOString()
}
