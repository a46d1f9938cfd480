import { and, asc, desc, eq, gt } from 'drizzle-orm'
import type { Snapshot } from '../model/snapshot.ts'
import type { Tool } from '../model/tool.ts'
import type { Db } from './db.ts'
import { insertMany } from './insert-many.ts'
import { lazily } from './lazily.ts'
import { snapshot, target, tool } from './schema/index.ts'
import { snapshotColumns, snapshotOf, toolColumns, toolOf } from './snapshot-row.ts'

/** A snapshot that stands in the database. */
export interface StoredSnapshot {
  id: number
  targetId: number
  snapshot: Snapshot
}

const pageSize = 2_000

/** A snapshot with all its tools, as it was observed. */
export async function loadSnapshot(db: Db, id: number): Promise<StoredSnapshot> {
  const [row] = await db.select().from(snapshot).where(eq(snapshot.id, id))
  if (!row) throw new Error(`no snapshot ${id}`)
  const tools: Tool[] = []
  for await (const page of toolPages(db, id)) tools.push(...page)
  return { id, targetId: row.targetId, snapshot: snapshotOf(row, tools) }
}

/** The newest snapshot of a target, published or not: what its next observation is compared with. */
export async function latestSnapshot(db: Db, targetId: number): Promise<StoredSnapshot | null> {
  const [row] = await db
    .select({ id: snapshot.id })
    .from(snapshot)
    .where(eq(snapshot.targetId, targetId))
    .orderBy(desc(snapshot.id))
    .limit(1)
  return row ? await loadSnapshot(db, row.id) : null
}

/** The snapshot of a target that readers see. */
export async function publishedSnapshot(db: Db, targetId: number): Promise<StoredSnapshot | null> {
  const [row] = await db.select({ id: target.publishedSnapshot }).from(target).where(eq(target.id, targetId))
  return row?.id == null ? null : await loadSnapshot(db, row.id)
}

/**
 * Does a new observation say what the stored one says? Then it makes no new snapshot: the stored one is judged, and
 * evidence resolves in the text that is kept.
 */
export function sameListing(stored: Snapshot, seen: Snapshot): boolean {
  return (
    stored.listDigest === seen.listDigest &&
    stored.outcome === seen.outcome &&
    stored.server.title === seen.server.title &&
    stored.server.name === seen.server.name
  )
}

/** Writes a new snapshot with its tools; returns its id. */
export async function insertSnapshot(db: Db, targetId: number, value: Snapshot): Promise<number> {
  const rows = await db
    .insert(snapshot)
    .values({ targetId, ...snapshotColumns(value) })
    .returning({ id: snapshot.id })
  const [row] = rows
  if (!row) throw new Error('an inserted snapshot has no row')
  await insertMany(
    db,
    { table: tool },
    lazily(value.tools, (each) => toolColumns(row.id, each)),
  )
  return row.id
}

async function* toolPages(db: Db, snapshotId: number): AsyncGenerator<Tool[]> {
  let after = -1
  for (;;) {
    const rows = await db
      .select()
      .from(tool)
      .where(and(eq(tool.snapshotId, snapshotId), gt(tool.ordinal, after)))
      .orderBy(asc(tool.ordinal))
      .limit(pageSize)
    yield rows.map(toolOf)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.ordinal
  }
}

/** The digest of a target's newest listing, published or not; null before its first. */
export async function lastListDigest(db: Db, targetId: number): Promise<string | null> {
  const [row] = await db
    .select({ listDigest: snapshot.listDigest })
    .from(snapshot)
    .where(eq(snapshot.targetId, targetId))
    .orderBy(desc(snapshot.id))
    .limit(1)
  return row?.listDigest ?? null
}
