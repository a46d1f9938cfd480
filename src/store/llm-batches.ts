import { asc, eq, isNull } from 'drizzle-orm'
import type { Db } from './db.ts'
import { llmBatch } from './schema/index.ts'

/** Batches at an endpoint whose answers are not all in. `state` is the judge's own, as it was stored. */
export interface OpenBatches {
  id: number
  runId: string
  state: unknown
}

/** Writes down batches that were handed in; with an id, what is known of them now. Returns the id. */
export async function putBatches(
  db: Db,
  value: { id?: number | undefined; runId: string; submittedAt: string; state: unknown },
): Promise<number> {
  const { id, runId, submittedAt, state } = value
  if (id !== undefined) {
    await db.update(llmBatch).set({ state }).where(eq(llmBatch.id, id))
    return id
  }
  const rows = await db.insert(llmBatch).values({ runId, submittedAt, state }).returning({ id: llmBatch.id })
  const [row] = rows
  if (!row) throw new Error('an inserted batch has no row')
  return row.id
}

/** Batches with answers to come, the oldest first. */
export async function openBatches(db: Db): Promise<OpenBatches[]> {
  const { id, runId, state } = llmBatch
  return await db.select({ id, runId, state }).from(llmBatch).where(isNull(llmBatch.endedAt)).orderBy(asc(id))
}

/** Nothing more is to come of these batches. */
export async function endBatches(db: Db, id: number, now: Date): Promise<void> {
  await db.update(llmBatch).set({ endedAt: now.toISOString() }).where(eq(llmBatch.id, id))
}
