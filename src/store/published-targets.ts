import { and, asc, eq, gte, sql, type SQL } from 'drizzle-orm'
import { ObservedOutcome } from '../model/outcome.ts'
import type { Db } from './db.ts'
import { server, snapshot, target } from './schema/index.ts'

/** A target that shows something, and the snapshot that it shows. */
export interface PublishedTarget {
  serverId: number
  server: string
  targetId: number
  serverTitle: string | null
  snapshotId: number
  observedAt: string
  outcome: ObservedOutcome
  toolCount: number
}

/** Which part of the catalogue to read; nothing means all of it. */
export interface CatalogueFilter {
  serverId?: number | undefined
  targetId?: number | undefined
}

const pageSize = 500

/** The published targets of the catalogue, by server and target, page by page. */
export async function* publishedTargets(db: Db, only: CatalogueFilter = {}): AsyncGenerator<PublishedTarget> {
  let after: SQL | undefined
  for (;;) {
    const rows = await db
      .select({
        serverId: server.id,
        server: server.slug,
        slugKey: server.slugKey,
        targetId: target.id,
        targetKey: target.targetKey,
        serverTitle: server.title,
        snapshotId: snapshot.id,
        observedAt: snapshot.observedAt,
        outcome: snapshot.outcome,
        toolCount: snapshot.toolCount,
      })
      .from(target)
      .innerJoin(server, eq(server.id, target.serverId))
      .innerJoin(snapshot, eq(snapshot.id, target.publishedSnapshot))
      .where(and(...filters(only), after))
      .orderBy(asc(server.slugKey), asc(target.targetKey))
      .limit(pageSize)
    for (const { slugKey: _slug, targetKey: _target, ...row } of rows) {
      yield { ...row, outcome: ObservedOutcome.parse(row.outcome) }
    }
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = and(
      gte(server.slugKey, last.slugKey), // lets the slug's index be used
      sql`(${server.slugKey}, ${target.targetKey}) > (${last.slugKey}, ${last.targetKey})`,
    )
  }
}

function filters({ serverId, targetId }: CatalogueFilter): (SQL | undefined)[] {
  return [
    serverId === undefined ? undefined : eq(server.id, serverId),
    targetId === undefined ? undefined : eq(target.id, targetId),
  ]
}
