import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { categories } from '../model/category.ts'
import type { Finding } from '../model/finding.ts'
import { riskLevels } from '../model/risk.ts'
import { Verdict } from '../model/verdict.ts'
import { sha256 } from '../text/digest.ts'
import type { Db } from './db.ts'
import { insertMany } from './insert-many.ts'
import { lazily } from './lazily.ts'
import { toolVerdict, verdict } from './schema/index.ts'

/** What was decided of one tool of a snapshot, and what it was decided from. */
export interface JudgedTool {
  ordinal: number
  verdict: Verdict
  findings: readonly Finding[]
  /** The judgement of a language model that went into it. */
  judgementKey?: string | null | undefined
}

const pageSize = 1_000

/**
 * Makes these the verdicts that hold for the snapshot's tools, all of them or none; tools that are not named keep
 * theirs. Verdicts are never overwritten, only what holds moves.
 */
export async function putVerdicts(db: Db, snapshotId: number, judged: readonly JudgedTool[]): Promise<void> {
  const links: (typeof toolVerdict.$inferInsert)[] = []
  const rows = lazily(judged, (each) => {
    const row = verdictRow(each)
    links.push({ snapshotId, ordinal: each.ordinal, verdictId: row.id })
    return row
  })
  await db.transaction(async (tx) => {
    await insertMany(tx, { table: verdict, onConflict: sql`on conflict do nothing` }, rows)
    await insertMany(tx, { table: toolVerdict, onConflict: moveLink }, links)
  })
}

const moveLink = sql`on conflict (snapshot_id, ordinal) do update set verdict_id = excluded.verdict_id
  where tool_verdict.verdict_id <> excluded.verdict_id`

/** The verdicts that hold for a snapshot's tools, by ordinal. `slug` is the server that they are read for. */
export async function loadVerdicts(db: Db, snapshotId: number, slug: string): Promise<JudgedTool[]> {
  const judged: JudgedTool[] = []
  let after = -1
  for (;;) {
    const rows = await db
      .select({ ordinal: toolVerdict.ordinal, verdict })
      .from(toolVerdict)
      .innerJoin(verdict, eq(verdict.id, toolVerdict.verdictId))
      .where(and(eq(toolVerdict.snapshotId, snapshotId), gt(toolVerdict.ordinal, after)))
      .orderBy(asc(toolVerdict.ordinal))
      .limit(pageSize)
    for (const row of rows) judged.push(judgedTool(row, slug))
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return judged
    after = last.ordinal
  }
}

/** A stored verdict as one of this server's. */
export function verdictOf(body: Omit<Verdict, 'server'>, slug: string): Verdict {
  return Verdict.parse({ server: slug, ...body })
}

function judgedTool(
  row: { ordinal: number; verdict: typeof verdict.$inferSelect },
  slug: string,
): JudgedTool {
  const { body, findings, judgementKey } = row.verdict
  return { ordinal: row.ordinal, verdict: verdictOf(body, slug), findings, judgementKey }
}

function verdictRow({
  verdict: value,
  findings,
  judgementKey = null,
}: JudgedTool): typeof verdict.$inferInsert {
  const { server: _, ...body } = value
  const { definitionDigest, contextDigest, rulesVersion, category, risk, needsReview, signals } = value
  return {
    id: sha256(JSON.stringify([body, findings, judgementKey])),
    definitionDigest,
    contextDigest,
    rulesVersion,
    judgementKey,
    category,
    risk,
    severity: riskLevels.indexOf(risk) * categories.length + categories.indexOf(category),
    needsReview,
    signals: [...signals],
    body,
    findings,
  }
}
