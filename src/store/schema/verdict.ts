import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import type { Finding } from '../../model/finding.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Verdict } from '../../model/verdict.ts'
import { instant, jsonText, keyText } from './columns.ts'
import { server } from './server.ts'
import { tool } from './target.ts'

/** A language model's opinion under its key (see `judgementKey`). */
export const judgement = pgTable(
  'judgement',
  {
    key: keyText().primaryKey(),
    definitionDigest: text().notNull(),
    contextDigest: text().notNull(),
    promptVersion: text().notNull(),
    model: text().notNull(),
    endpointHost: text().notNull(),
    category: text().notNull(),
    risk: text().notNull(),
    judgedAt: instant().notNull(),
    body: jsonText<Judgement>().notNull(),
  },
  (table) => [index('judgement_definition').on(table.definitionDigest)],
)

/**
 * A verdict under the digest of all that it says, so that equal verdicts of many servers are one row and none is
 * ever overwritten: an override or the fate of a model's pass changes what a verdict says but no digest of its key.
 * Findings stand beside it as JSON: they are only ever read with their verdict.
 */
export const verdict = pgTable(
  'verdict',
  {
    id: keyText().primaryKey(),
    definitionDigest: text().notNull(),
    contextDigest: text().notNull(),
    rulesVersion: text().notNull(),
    judgementKey: keyText().references(() => judgement.key),
    category: text().notNull(),
    risk: text().notNull(),
    /** Rises with risk, then with category: worst first is descending. */
    severity: smallint().notNull(),
    needsReview: boolean().notNull(),
    signals: text().array().notNull(),
    body: jsonText<Omit<Verdict, 'server'>>().notNull(),
    findings: jsonText<readonly Finding[]>().notNull(),
  },
  (table) => [index('verdict_key').on(table.definitionDigest, table.contextDigest, table.rulesVersion)],
)

/** Which verdict holds for a tool of a snapshot now. */
export const toolVerdict = pgTable(
  'tool_verdict',
  {
    snapshotId: bigint({ mode: 'number' }).notNull(),
    ordinal: integer().notNull(),
    verdictId: keyText()
      .notNull()
      .references(() => verdict.id),
  },
  (table) => [
    primaryKey({ columns: [table.snapshotId, table.ordinal] }),
    foreignKey({
      columns: [table.snapshotId, table.ordinal],
      foreignColumns: [tool.snapshotId, tool.ordinal],
    }).onDelete('cascade'),
    index('tool_verdict_verdict').on(table.verdictId),
  ],
)

/** A person's decision. It lapses, and is kept. */
export const override = pgTable(
  'override',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    serverId: bigint({ mode: 'number' })
      .notNull()
      .references(() => server.id, { onDelete: 'cascade' }),
    toolKey: keyText().notNull(),
    tool: jsonText<string>().notNull(),
    definitionDigest: text().notNull(),
    category: text(),
    risk: text(),
    reason: text().notNull(),
    author: text(),
    createdAt: instant().notNull(),
    expiresAt: instant(),
    lapsedAt: instant(),
    lapsedWhy: text(),
  },
  (table) => [index('override_tool').on(table.serverId, table.toolKey)],
)
