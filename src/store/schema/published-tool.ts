import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, pgView, smallint, text } from 'drizzle-orm/pg-core'
import type { Finding } from '../../model/finding.ts'
import type { Verdict } from '../../model/verdict.ts'
import { instant, jsonText, keyText } from './columns.ts'

/** Every tool that is published, with its server, target, snapshot and verdict. All readers go through it. */
export const publishedTool = pgView('published_tool', {
  serverId: bigint({ mode: 'number' }).notNull(),
  slugKey: keyText().notNull(),
  slug: text().notNull(),
  serverTitle: text(),
  targetId: bigint({ mode: 'number' }).notNull(),
  targetKey: keyText().notNull(),
  preference: integer().notNull(),
  snapshotId: bigint({ mode: 'number' }).notNull(),
  observedAt: instant().notNull(),
  outcome: text().notNull(),
  ordinal: integer().notNull(),
  raw: text().notNull(),
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
  verdictId: keyText(),
  category: text(),
  risk: text(),
  severity: smallint(),
  needsReview: boolean(),
  signals: text().array(),
  verdictBody: jsonText<Omit<Verdict, 'server'>>(),
  findings: jsonText<readonly Finding[]>(),
}).as(sql`
  select s.id as server_id, s.slug_key, s.slug, s.title as server_title,
    t.id as target_id, t.target_key, t.preference,
    n.id as snapshot_id, n.observed_at, n.outcome,
    l.ordinal, l.raw, l.name, l.name_key, l.loose_key, l.status, l.problems,
    l.definition_digest, l.text_digest, l.schema_digest, l.claims_digest, l.extra_digest,
    v.id as verdict_id, v.category, v.risk, v.severity, v.needs_review, v.signals,
    v.body as verdict_body, v.findings
  from target t
  join server s on s.id = t.server_id
  join snapshot n on n.id = t.published_snapshot
  join tool l on l.snapshot_id = n.id
  left join tool_verdict w on w.snapshot_id = l.snapshot_id and w.ordinal = l.ordinal
  left join verdict v on v.id = w.verdict_id`)
