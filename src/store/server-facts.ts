import { asc, eq, sql } from 'drizzle-orm'
import { ServerSource } from '../model/server-ref.ts'
import type { Target } from '../model/target.ts'
import type { Db } from './db.ts'
import { type LedgerEntry, latestEntry } from './ledger.ts'
import { server, serverAlias, serverSource, snapshot, target } from './schema/index.ts'
import { type Remembered, rememberedOf, targetOf } from './target-row.ts'

/** One way to a server, with what is known of it. */
export interface TargetFacts {
  id: number
  target: Target
  isDefault: boolean
  /** What readers see of it; null where no published run has listed it. */
  published: { snapshotId: number; observedAt: string; confirmedAt: string; toolCount: number } | null
  /** What became of it when it was last contacted, published or not. */
  last: LedgerEntry | null
  remembered: Remembered | null
  notBefore: string | null
  goneAt: string | null
}

/** Everything about one server but its tools. */
export interface ServerFacts {
  id: number
  slug: string
  title: string | null
  description: string | null
  homepage: string | null
  repository: string | null
  aliases: string[]
  sources: (ServerSource & {
    clientKey: string | null
    firstSeen: string
    lastSeen: string
    goneAt: string | null
  })[]
  /** The default first. */
  targets: TargetFacts[]
}

/** Everything about one server, for its page. */
export async function serverFacts(db: Db, serverId: number): Promise<ServerFacts | null> {
  const [row] = await db.select().from(server).where(eq(server.id, serverId))
  if (!row) return null
  const { id, slug, title, description, homepage, repository } = row
  const aliases = await db
    .select({ alias: serverAlias.alias })
    .from(serverAlias)
    .where(eq(serverAlias.serverId, serverId))
    .orderBy(asc(serverAlias.aliasKey))
  return {
    id,
    slug,
    title,
    description,
    homepage,
    repository,
    aliases: aliases.map((each) => each.alias),
    sources: await sourcesOf(db, serverId),
    targets: await targetFacts(db, serverId),
  }
}

/** The targets of a server, its default first: one that shows something, remote before package, fewest secrets. */
export async function targetFacts(db: Db, serverId: number): Promise<TargetFacts[]> {
  const rows = await db
    .select({ target, snapshot })
    .from(target)
    .leftJoin(snapshot, eq(snapshot.id, target.publishedSnapshot))
    .where(eq(target.serverId, serverId))
    .orderBy(sql`${snapshot.id} is null`, asc(target.preference), asc(target.targetKey))
  const facts: TargetFacts[] = []
  for (const row of rows) {
    facts.push({
      id: row.target.id,
      target: targetOf(row.target),
      isDefault: facts.length === 0,
      published: row.snapshot && headOf(row.snapshot),
      last: await latestEntry(db, row.target.id),
      remembered: rememberedOf(row.target),
      notBefore: row.target.notBefore,
      goneAt: row.target.goneAt,
    })
  }
  return facts
}

async function sourcesOf(db: Db, serverId: number): Promise<ServerFacts['sources']> {
  const { kind, originKey, nameKey } = serverSource
  const rows = await db
    .select()
    .from(serverSource)
    .where(eq(serverSource.serverId, serverId))
    .orderBy(asc(kind), asc(originKey), asc(nameKey))
  return rows.map((row) => ({
    ...ServerSource.parse({ kind: row.kind, origin: row.origin, key: row.sourceKey }),
    clientKey: row.clientKey,
    firstSeen: row.firstSeen,
    lastSeen: row.lastSeen,
    goneAt: row.goneAt,
  }))
}

function headOf(row: typeof snapshot.$inferSelect): TargetFacts['published'] {
  const { id, observedAt, confirmedAt, toolCount } = row
  return { snapshotId: id, observedAt, confirmedAt, toolCount }
}
