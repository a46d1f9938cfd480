import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Finding } from '../model/finding.ts'
import { ObservedOutcome } from '../model/outcome.ts'
import type { Tool } from '../model/tool.ts'
import type { Verdict } from '../model/verdict.ts'
import type { Db } from './db.ts'
import { type CatalogueFilter, type PublishedTarget, publishedTargets } from './published-targets.ts'
import { publishedTool, tool, toolVerdict, verdict } from './schema/index.ts'
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
 * page, so that the whole catalogue passes through bounded memory. A target is read as it was published when its turn
 * came: its snapshot never changes, whatever is published meanwhile.
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

// Many short listings are one query, one long listing is many.
async function* toolsOf(db: Db, targets: readonly PublishedTarget[]): AsyncGenerator<PublishedTool> {
  const [first, second] = targets
  if (!first) return
  if (!second) return yield* longListing(db, first)
  const ids = targets.map((each) => each.snapshotId)
  const rows = await listing(db).where(inArray(tool.snapshotId, ids)).orderBy(asc(tool.ordinal))
  const bySnapshot = new Map<number, ListingRow[]>(ids.map((id) => [id, []]))
  for (const row of rows) bySnapshot.get(row.tool.snapshotId)?.push(row)
  for (const each of targets) {
    for (const row of bySnapshot.get(each.snapshotId) ?? []) yield publishedOf(each, row)
  }
}

async function* longListing(db: Db, of: PublishedTarget): AsyncGenerator<PublishedTool> {
  let after = -1
  for (;;) {
    const rows = await listing(db)
      .where(and(eq(tool.snapshotId, of.snapshotId), gt(tool.ordinal, after)))
      .orderBy(asc(tool.ordinal))
      .limit(pageSize)
    for (const row of rows) yield publishedOf(of, row)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.tool.ordinal
  }
}

type ListingRow = Awaited<ReturnType<typeof listing>>[number]

function listing(db: Db) {
  return db
    .select({ tool, body: verdict.body, findings: verdict.findings })
    .from(tool)
    .leftJoin(
      toolVerdict,
      and(eq(toolVerdict.snapshotId, tool.snapshotId), eq(toolVerdict.ordinal, tool.ordinal)),
    )
    .leftJoin(verdict, eq(verdict.id, toolVerdict.verdictId))
    .$dynamic()
}

function publishedOf(of: PublishedTarget, row: ListingRow): PublishedTool {
  const { server, serverTitle, targetId, snapshotId, observedAt, outcome } = of
  return {
    server,
    serverTitle,
    targetId,
    snapshotId,
    observedAt,
    outcome,
    tool: toolOf(row.tool),
    verdict: row.body && verdictOf(row.body, server),
    findings: row.findings ?? [],
  }
}

/** The tool that stands in a row of the view of published tools. */
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
