import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, lte, sql } from 'drizzle-orm'
import { Outcome, outcomes } from '../model/outcome.ts'
import { Run } from '../model/run.ts'
import type { Db } from './db.ts'
import { run, runTarget, target } from './schema/index.ts'
import { storableText } from './storable-text.ts'

/** A run with how many of its targets ended how, in the order of the outcomes' closed list. */
export interface RunSummary {
  run: Run
  recorded: number
  tools: number
  byOutcome: { outcome: Outcome; count: number }[]
}

/** Opens a run. `request` is what was asked for, without any secret value. */
export async function beginRun(db: Db, begun: Omit<Run, 'endedAt' | 'publishedAt'>): Promise<Run> {
  const { id, kind, startedAt, total } = begun
  const [row] = await db
    .insert(run)
    .values({ id, kind, startedAt, total, request: storableText(begun.request) })
    .returning()
  return Run.parse(row)
}

/** Says how many targets the run has, once that is known; a run that was closed is open again. */
export async function continueRun(db: Db, runId: string, total: number): Promise<void> {
  await db.update(run).set({ total, endedAt: null }).where(eq(run.id, runId))
}

/** Ends the record of a run, done or not. */
export async function closeRun(db: Db, runId: string, now: Date): Promise<void> {
  await db
    .update(run)
    .set({ endedAt: now.toISOString() })
    .where(and(eq(run.id, runId), isNull(run.endedAt)))
}

/**
 * Makes what the run saw the published state, of all its targets at once, and writes the done-marker in the same
 * transaction. A target that a later run has published since, or that failed in this one, keeps what it shows.
 * Returns false where the run was published before.
 */
export async function publishRun(db: Db, runId: string, now: Date): Promise<boolean> {
  const at = now.toISOString()
  const published = await db.transaction(async (tx) => {
    const marked = await tx
      .update(run)
      .set({ publishedAt: at, endedAt: sql`coalesce(${run.endedAt}, ${at}::timestamptz)` })
      .where(and(eq(run.id, runId), isNull(run.publishedAt)))
      .returning({ id: run.id })
    if (marked.length === 0) return false
    await tx
      .update(target)
      .set({ publishedSnapshot: sql`${runTarget.snapshotId}` })
      .from(runTarget)
      .where(
        and(
          eq(runTarget.runId, runId),
          eq(runTarget.targetId, target.id),
          isNotNull(runTarget.snapshotId),
          or(isNull(target.publishedSnapshot), lte(target.publishedSnapshot, runTarget.snapshotId)),
        ),
      )
    return true
  })
  // The embedded database has nobody who gathers statistics, and plans badly without.
  if (published) await db.execute(sql`analyze target, snapshot, tool, tool_verdict, verdict`)
  return published
}

/** The newest run that was never published: what `--resume` goes on with. */
export async function latestUnfinishedRun(db: Db): Promise<Run | null> {
  const [row] = await db
    .select()
    .from(run)
    .where(isNull(run.publishedAt))
    .orderBy(desc(run.startedAt), desc(run.id))
    .limit(1)
  return row ? Run.parse(row) : null
}

/** A run with its counts. */
export async function runSummary(db: Db, runId: string): Promise<RunSummary | null> {
  const rows = await db.select().from(run).where(eq(run.id, runId))
  const [summary] = await summarise(db, rows)
  return summary ?? null
}

/** The newest runs first. */
export async function listRuns(db: Db, limit: number): Promise<RunSummary[]> {
  const rows = await db.select().from(run).orderBy(desc(run.startedAt), desc(run.id)).limit(limit)
  return await summarise(db, rows)
}

async function summarise(db: Db, rows: (typeof run.$inferSelect)[]): Promise<RunSummary[]> {
  if (rows.length === 0) return []
  const counts = await db
    .select({
      runId: runTarget.runId,
      outcome: runTarget.outcome,
      targets: count(),
      tools: sql`sum(${runTarget.toolCount})`.mapWith(Number),
    })
    .from(runTarget)
    .where(
      inArray(
        runTarget.runId,
        rows.map((row) => row.id),
      ),
    )
    .groupBy(runTarget.runId, runTarget.outcome)
    .orderBy(asc(runTarget.runId), asc(runTarget.outcome))
  return rows.map((row) => {
    const own = counts.filter((each) => each.runId === row.id)
    const total = (of: 'targets' | 'tools') => own.reduce((sum, each) => sum + each[of], 0)
    return {
      run: Run.parse(row),
      recorded: total('targets'),
      tools: total('tools'),
      byOutcome: own
        .map((each) => ({ outcome: Outcome.parse(each.outcome), count: each.targets }))
        .sort((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome)),
    }
  })
}
