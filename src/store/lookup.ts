import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import type { Db } from './db.ts'
import { looseName } from './loose-name.ts'
import { nearNames } from './near-names.ts'
import { type PublishedTool, publishedToolOf } from './published-tools.ts'
import { publishedTool } from './schema/index.ts'
import { indexKey } from './storable-text.ts'

/** What the catalogue knows of a tool's name. */
export interface Lookup {
  query: string
  /** `exact`: this very name; `loose`: equal but for case, `-`, `_`, `.` and spaces; `none`: see `near`. */
  found: 'exact' | 'loose' | 'none'
  /** Worst first; the targets of one server that list the same definition are one match. */
  matches: PublishedTool[]
  /** Names that look alike, nearest first; empty where something matches. */
  near: string[]
}

/** Looks a tool's name up in what is published, in the whole catalogue or in one server. */
export async function lookupTool(db: Db, query: string, serverId?: number): Promise<Lookup> {
  const within = serverId === undefined ? undefined : eq(publishedTool.serverId, serverId)
  const exact = await matching(db, and(eq(publishedTool.nameKey, indexKey(query)), within))
  if (exact.length > 0) return { query, found: 'exact', matches: exact, near: [] }
  const loose = await matching(db, and(eq(publishedTool.looseKey, indexKey(looseName(query))), within))
  if (loose.length > 0) return { query, found: 'loose', matches: loose, near: [] }
  return { query, found: 'none', matches: [], near: await nearNames(db, query, within) }
}

async function matching(db: Db, where: SQL | undefined): Promise<PublishedTool[]> {
  const { severity, slugKey, preference, targetKey, ordinal } = publishedTool
  const rows = await db
    .select()
    .from(publishedTool)
    .where(where)
    .orderBy(sql`${desc(severity)} nulls last`, asc(slugKey), asc(preference), asc(targetKey), asc(ordinal))
  const distinct = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const key = JSON.stringify([row.slugKey, row.definitionDigest, row.verdictId])
    if (!distinct.has(key)) distinct.set(key, row)
  }
  return [...distinct.values()].map(publishedToolOf)
}
