import { asc, eq, or, sql } from 'drizzle-orm'
import type { Db } from './db.ts'
import { server, serverAlias } from './schema/index.ts'
import { indexKey } from './storable-text.ts'

/** What a user's word for a server means. */
export type ServerMatch =
  | { kind: 'one'; id: number; slug: string }
  /** Sorted slugs that it could mean. */
  | { kind: 'candidates'; slugs: string[] }
  | { kind: 'none' }

type Row = { id: number; slug: string }

/**
 * Finds a server by slug, then by alias, then by a unique end of either: first an end that begins a part of the
 * name (`fetch` in `npm:@shop/fetch`), then any. Ends are compared without regard to case.
 */
export async function findServer(db: Db, word: string): Promise<ServerMatch> {
  if (word === '') return { kind: 'none' }
  const exact = await db
    .select({ id: server.id, slug: server.slug })
    .from(server)
    .where(eq(server.slugKey, indexKey(word)))
  if (exact[0]) return asMatch(exact)
  const byAlias = await db
    .select({ id: server.id, slug: server.slug })
    .from(serverAlias)
    .innerJoin(server, eq(server.id, serverAlias.serverId))
    .where(eq(serverAlias.aliasKey, indexKey(word)))
    .orderBy(asc(server.slugKey))
  if (byAlias[0]) return asMatch(byAlias)
  return await findByEnd(db, word.toLowerCase())
}

async function findByEnd(db: Db, end: string): Promise<ServerMatch> {
  const endsWith = (text: unknown) => sql`right(lower(${text}), char_length(${end}::text)) = ${end}`
  const rows = await db
    .selectDistinct({ id: server.id, slug: server.slug, slugKey: server.slugKey, alias: serverAlias.alias })
    .from(server)
    .leftJoin(serverAlias, eq(serverAlias.serverId, server.id))
    .where(or(endsWith(server.slug), endsWith(serverAlias.alias)))
    .orderBy(asc(server.slugKey))
  const atPart = rows.filter((row) => [row.slug, row.alias ?? ''].some((name) => beginsPart(name, end)))
  return asMatch(atPart.length > 0 ? atPart : rows)
}

function beginsPart(name: string, end: string): boolean {
  const before = name.at(-end.length - 1)
  return name.toLowerCase().endsWith(end) && (before === undefined || '/:@.'.includes(before))
}

function asMatch(rows: readonly Row[]): ServerMatch {
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()]
  const [first, second] = distinct
  if (!first) return { kind: 'none' }
  if (second) return { kind: 'candidates', slugs: distinct.map((row) => row.slug) }
  return { kind: 'one', id: first.id, slug: first.slug }
}
