import { bigint, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { Policy } from '../../model/policy.ts'
import { instant, jsonText, keyText } from './columns.ts'
import { snapshot } from './target.ts'

/** The policy that was recommended for a snapshot. */
export const policy = pgTable(
  'policy',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    snapshotId: bigint({ mode: 'number' })
      .notNull()
      .references(() => snapshot.id, { onDelete: 'cascade' }),
    preset: keyText().notNull(),
    rulesVersion: keyText().notNull(),
    digest: text().notNull(),
    createdAt: instant().notNull(),
    body: jsonText<Policy>().notNull(),
  },
  (table) => [unique('policy_identity').on(table.snapshotId, table.preset, table.rulesVersion)],
)
