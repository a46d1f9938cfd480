import { asc, count, eq, gt } from 'drizzle-orm'
import type { Db } from './db.ts'
import { server, snapshot, target } from './schema/index.ts'

/** One line of the list of servers. */
export interface ServerLine {
  id: number
  slug: string
  title: string | null
  targets: number
  /** Targets that show a listing. */
  published: number
}

const pageSize = 1_000

/** All servers by slug, page by page. */
export async function* listServers(db: Db): AsyncGenerator<ServerLine> {
  let after = ''
  for (;;) {
    const rows = await db
      .select({
        id: server.id,
        slug: server.slug,
        slugKey: server.slugKey,
        title: server.title,
        targets: count(target.id),
        published: count(snapshot.id),
      })
      .from(server)
      .leftJoin(target, eq(target.serverId, server.id))
      .leftJoin(snapshot, eq(snapshot.id, target.publishedSnapshot))
      .where(gt(server.slugKey, after))
      .groupBy(server.id)
      .orderBy(asc(server.slugKey))
      .limit(pageSize)
    for (const { slugKey: _, ...row } of rows) yield row
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.slugKey
  }
}
