import { asc, eq } from 'drizzle-orm'
import { Change } from '../model/change.ts'
import type { Db } from './db.ts'
import { insertMany } from './insert-many.ts'
import { change, server, target } from './schema/index.ts'

/** A change with the server, the target and the run that it belongs to. */
export interface RecordedChange {
  server: string
  targetId: number
  runId: string
  change: Change
}

/** Writes down what a run found changed in a target. Part of recording the target. */
export async function insertChanges(
  db: Db,
  where: { runId: string; targetId: number },
  changes: readonly Change[],
): Promise<void> {
  const rows = changes.map((each, position) => ({ ...where, position, ...each }))
  await insertMany(db, { table: change }, rows)
}

/** What a run found changed, by server and target, in the order in which it was found. */
export async function changesOfRun(db: Db, runId: string): Promise<RecordedChange[]> {
  const rows = await db
    .select({ slug: server.slug, change })
    .from(change)
    .innerJoin(target, eq(target.id, change.targetId))
    .innerJoin(server, eq(server.id, target.serverId))
    .where(eq(change.runId, runId))
    .orderBy(asc(server.slugKey), asc(target.targetKey), asc(change.position))
  return rows.map((row) => ({
    server: row.slug,
    targetId: row.change.targetId,
    runId: row.change.runId,
    change: Change.parse(row.change),
  }))
}
