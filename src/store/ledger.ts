import { asc, desc, eq } from 'drizzle-orm'
import { Failure } from '../model/outcome.ts'
import { RunTarget } from '../model/run.ts'
import { Posture } from '../model/snapshot.ts'
import type { Db } from './db.ts'
import { run, runTarget, server, target } from './schema/index.ts'

/** What became of a target in a run, with what was seen of it. */
export interface LedgerEntry {
  runId: string
  targetId: number
  entry: RunTarget
  snapshotId: number | null
  posture: Posture | null
  failure: Failure | null
}

/** An entry with its server's slug. */
export interface NamedEntry extends LedgerEntry {
  server: string
}

/** Ids of the targets that a run has done with: a resumed run contacts none of them again. */
export async function finishedTargets(db: Db, runId: string): Promise<Set<number>> {
  const rows = await db.select({ id: runTarget.targetId }).from(runTarget).where(eq(runTarget.runId, runId))
  return new Set(rows.map((row) => row.id))
}

/** The newest entry of a target in any run. */
export async function latestEntry(db: Db, targetId: number): Promise<LedgerEntry | null> {
  const [row] = await db
    .select({ entry: runTarget })
    .from(runTarget)
    .innerJoin(run, eq(run.id, runTarget.runId))
    .where(eq(runTarget.targetId, targetId))
    .orderBy(desc(runTarget.startedAt), desc(run.startedAt), desc(run.id))
    .limit(1)
  return row ? entryOf(row.entry) : null
}

/** A run's whole record, by server and target. */
export async function entriesOfRun(db: Db, runId: string): Promise<NamedEntry[]> {
  const rows = await db
    .select({ slug: server.slug, entry: runTarget })
    .from(runTarget)
    .innerJoin(target, eq(target.id, runTarget.targetId))
    .innerJoin(server, eq(server.id, target.serverId))
    .where(eq(runTarget.runId, runId))
    .orderBy(asc(server.slugKey), asc(target.targetKey))
  return rows.map((row) => ({ server: row.slug, ...entryOf(row.entry) }))
}

function entryOf(row: typeof runTarget.$inferSelect): LedgerEntry {
  const { runId, targetId, snapshotId, posture, failure } = row
  return {
    runId,
    targetId,
    entry: RunTarget.parse(row),
    snapshotId,
    posture: posture && Posture.parse(posture),
    failure: failure && Failure.parse(failure),
  }
}
