import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Finding } from '../model/finding.ts'
import { ObservedOutcome } from '../model/outcome.ts'
import type { Tool } from '../model/tool.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Db } from './db.ts'
import { type CatalogueFilter, type PublishedTarget, publishedTargets } from './published-targets.ts'
import { publishedTool } from './schema/index.ts'
import { toolOf } from './snapshot-row.ts'
import { verdictOf } from './verdicts.ts'

/** A tool as readers see it. */
export interface PublishedTool {
  server: string
  serverTitle: string | null
  targetId: number
  snapshotId: number
  observedAt: string
  /** How complete the listing is that the tool stands in. */
  outcome: ObservedOutcome
  tool: Tool
  /** Null where nothing has been decided: a tool without a usable name, or a snapshot that was never judged. */
  verdict: Verdict | null
  findings: readonly Finding[]
}

const pageSize = 1_000

/**
 * All published tools, or those of one server or target, by server, target and place in the listing. Read page by
 * page, so that the whole catalogue passes through bounded memory.
 */
export async function* publishedTools(db: Db, only: CatalogueFilter = {}): AsyncGenerator<PublishedTool> {
  let batch: PublishedTarget[] = []
  let tools = 0
  for await (const next of publishedTargets(db, only)) {
    if (tools + next.toolCount > pageSize) {
      yield* toolsOf(db, batch)
      batch = []
      tools = 0
    }
    batch.push(next)
    tools += next.toolCount
  }
  yield* toolsOf(db, batch)
}

// Many small listings are one query, one long listing is many.
async function* toolsOf(db: Db, targets: readonly PublishedTarget[]): AsyncGenerator<PublishedTool> {
  const [only] = targets
  if (only && targets.length === 1) return yield* longListing(db, only.targetId)
  if (targets.length === 0) return
  const ids = targets.map((each) => each.targetId)
  const { slugKey, targetKey, ordinal, targetId } = publishedTool
  const rows = await db
    .select()
    .from(publishedTool)
    .where(inArray(targetId, ids))
    .orderBy(asc(slugKey), asc(targetKey), asc(ordinal))
  for (const row of rows) yield publishedToolOf(row)
}

async function* longListing(db: Db, targetId: number): AsyncGenerator<PublishedTool> {
  let after = -1
  for (;;) {
    const rows = await db
      .select()
      .from(publishedTool)
      .where(and(eq(publishedTool.targetId, targetId), gt(publishedTool.ordinal, after)))
      .orderBy(asc(publishedTool.ordinal))
      .limit(pageSize)
    for (const row of rows) yield publishedToolOf(row)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.ordinal
  }
}

/** The tool that stands in a row of the view. */
export function publishedToolOf(row: typeof publishedTool.$inferSelect): PublishedTool {
  return {
    server: row.slug,
    serverTitle: row.serverTitle,
    targetId: row.targetId,
    snapshotId: row.snapshotId,
    observedAt: row.observedAt,
    outcome: ObservedOutcome.parse(row.outcome),
    tool: toolOf(row),
    verdict: row.verdictBody && verdictOf(row.verdictBody, row.slug),
    findings: row.findings ?? [],
  }
}
