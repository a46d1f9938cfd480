import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { llmUsage } from './schema/index.ts'

/** What a run used of one model at one endpoint. */
export type LlmUsage = Omit<typeof llmUsage.$inferSelect, 'runId'>

/** Adds to what a run has used. */
export async function addLlmUsage(db: Db, runId: string, used: LlmUsage): Promise<void> {
  const plus = (column: (typeof llmUsage)[Counter], more: number) => sql`${column} + ${more}`
  await db
    .insert(llmUsage)
    .values({ runId, ...used })
    .onConflictDoUpdate({
      target: [llmUsage.runId, llmUsage.model, llmUsage.endpointHost],
      set: Object.fromEntries(counters.map((name) => [name, plus(llmUsage[name], used[name])])),
    })
}

/** What a run used, by model and endpoint. */
export async function llmUsageOf(db: Db, runId: string): Promise<LlmUsage[]> {
  const { runId: of, ...columns } = llmUsageColumns
  return await db
    .select(columns)
    .from(llmUsage)
    .where(eq(of, runId))
    .orderBy(asc(llmUsage.model), asc(llmUsage.endpointHost))
}

const counters = ['requests', 'failures', 'tools', 'inputTokens', 'cachedTokens', 'outputTokens'] as const
type Counter = (typeof counters)[number]
const llmUsageColumns = getTableColumns(llmUsage)
