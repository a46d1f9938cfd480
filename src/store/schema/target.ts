import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import type { Anomaly, Completeness, Posture, ServerInfo } from '../../model/snapshot.ts'
import type { TargetVariable } from '../../model/target.ts'
import type { Replacement } from '../storable-text.ts'
import { instant, jsonText, keyText } from './columns.ts'
import { server } from './server.ts'

/**
 * One way to reach a server. Variables by name only: there is no column that could hold a value. Era and transport
 * are remembered with the time of the probe, so that they can be probed again.
 */
export const target = pgTable(
  'target',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    serverId: bigint({ mode: 'number' })
      .notNull()
      .references(() => server.id, { onDelete: 'cascade' }),
    targetKey: keyText().notNull(),
    kind: text().notNull(),
    locator: text().notNull(),
    args: jsonText<string[]>().notNull(),
    variables: jsonText<TargetVariable[]>().notNull(),
    vantage: text().notNull(),
    transport: text(),
    version: text(),
    integrity: text(),
    needsNetwork: boolean().notNull().default(false),
    /** Lower is shown first: remote before package, then fewest secrets. */
    preference: integer().notNull(),
    rememberedEra: text(),
    rememberedTransport: text(),
    probedAt: instant(),
    /** Not to be contacted before (a listing's `ttlMs`, a refusal's Retry-After). */
    notBefore: instant(),
    publishedSnapshot: bigint({ mode: 'number' }).references((): AnyPgColumn => snapshot.id),
    firstSeen: instant().notNull(),
    lastSeen: instant().notNull(),
    goneAt: instant(),
  },
  (table) => [
    unique('target_identity').on(table.serverId, table.targetKey),
    index('target_published').on(table.publishedSnapshot),
  ],
)

/** One complete observation of a target; `confirmedAt` is when the same listing was last seen again. */
export const snapshot = pgTable(
  'snapshot',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    targetId: bigint({ mode: 'number' })
      .notNull()
      .references((): AnyPgColumn => target.id, { onDelete: 'cascade' }),
    observedAt: instant().notNull(),
    confirmedAt: instant().notNull(),
    outcome: text().notNull(),
    listDigest: text().notNull(),
    server: jsonText<ServerInfo>().notNull(),
    posture: jsonText<Posture>().notNull(),
    completeness: jsonText<Completeness>().notNull(),
    anomalies: jsonText<Anomaly[]>().notNull(),
    toolCount: integer().notNull(),
    /** Where raw text held what Postgres cannot, and was replaced. */
    replacements: jsonText<Replacement[]>().notNull(),
  },
  (table) => [index('snapshot_target').on(table.targetId, table.id)],
)

/** One tool of a snapshot, exactly as received. The verdict stands in `tool_verdict`. */
export const tool = pgTable(
  'tool',
  {
    snapshotId: bigint({ mode: 'number' })
      .notNull()
      .references(() => snapshot.id, { onDelete: 'cascade' }),
    ordinal: integer().notNull(),
    raw: text().notNull(),
    /** The exact name as JSON text; null where the tool is unusable. */
    name: jsonText<string>(),
    nameKey: keyText(),
    looseKey: keyText(),
    status: text().notNull(),
    problems: jsonText<string[]>().notNull(),
    definitionDigest: text().notNull(),
    textDigest: text().notNull(),
    schemaDigest: text().notNull(),
    claimsDigest: text().notNull(),
    extraDigest: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.snapshotId, table.ordinal] }),
    index('tool_name').on(table.nameKey),
    index('tool_loose_name').on(table.looseKey),
  ],
)
