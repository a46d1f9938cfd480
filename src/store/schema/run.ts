import { bigint, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Failure, Phase } from '../../model/outcome.ts'
import type { Posture } from '../../model/snapshot.ts'
import { instant, jsonText, keyText } from './columns.ts'
import { snapshot, target } from './target.ts'

/** One scan. `publishedAt` is its done-marker, written last. */
export const run = pgTable(
  'run',
  {
    id: keyText().primaryKey(),
    kind: text().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    publishedAt: instant(),
    request: text().notNull(),
    total: integer().notNull(),
  },
  (table) => [index('run_started').on(table.startedAt, table.id)],
)

const runId = () =>
  keyText()
    .notNull()
    .references(() => run.id, { onDelete: 'cascade' })

const targetId = () =>
  bigint({ mode: 'number' })
    .notNull()
    .references(() => target.id, { onDelete: 'cascade' })

/** The ledger: what became of a target in a run, once. */
export const runTarget = pgTable(
  'run_target',
  {
    runId: runId(),
    targetId: targetId(),
    outcome: text().notNull(),
    phase: text(),
    reason: text(),
    startedAt: instant().notNull(),
    phaseMs: jsonText<Partial<Record<Phase, number>>>().notNull(),
    toolCount: integer().notNull(),
    requests: integer().notNull(),
    snapshotId: bigint({ mode: 'number' }).references(() => snapshot.id),
    posture: jsonText<Posture>(),
    failure: jsonText<Failure>(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.targetId] }),
    index('run_target_target').on(table.targetId, table.startedAt),
  ],
)

/** A difference that a run found in a target, in the order in which it was found. */
export const change = pgTable(
  'change',
  {
    runId: runId(),
    targetId: targetId(),
    position: integer().notNull(),
    type: text().notNull(),
    tool: jsonText<string>(),
    before: jsonText<string>(),
    after: jsonText<string>(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.targetId, table.position] }),
    index('change_target').on(table.targetId),
  ],
)

/** What a run used of a language model. */
export const llmUsage = pgTable(
  'llm_usage',
  {
    runId: runId(),
    model: keyText().notNull(),
    endpointHost: keyText().notNull(),
    requests: integer().notNull(),
    failures: integer().notNull(),
    tools: integer().notNull(),
    inputTokens: bigint({ mode: 'number' }).notNull(),
    cachedTokens: bigint({ mode: 'number' }).notNull(),
    outputTokens: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.model, table.endpointHost] })],
)
