import { bigint, index, pgTable } from 'drizzle-orm/pg-core'
import { instant, jsonText, keyText } from './columns.ts'
import { run } from './run.ts'

/** Batches that were handed to a language model's endpoint, until all their answers are in. Survives a restart. */
export const llmBatch = pgTable(
  'llm_batch',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    runId: keyText()
      .notNull()
      .references(() => run.id, { onDelete: 'cascade' }),
    submittedAt: instant().notNull(),
    /** As `judge/` keeps it; holds no text of a tool. */
    state: jsonText<unknown>().notNull(),
    endedAt: instant(),
  },
  (table) => [index('llm_batch_open').on(table.endedAt)],
)
