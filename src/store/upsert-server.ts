import { eq } from 'drizzle-orm'
import type { ServerRef } from '../model/server-ref.ts'
import type { Target } from '../model/target.ts'
import type { Db } from './db.ts'
import { server, serverAlias, serverSource, target } from './schema/index.ts'
import { indexKey, storableOrNull, storableText } from './storable-text.ts'
import { type Remembered, rememberedOf, targetColumns } from './target-row.ts'

/** A server as the store knows it, with the ids of the targets that the source named, in the source's order. */
export interface KnownServer {
  id: number
  slug: string
  targets: KnownTarget[]
}

export interface KnownTarget {
  id: number
  target: Target
  /** How it spoke when it was last probed. */
  remembered: Remembered | null
  /** Not to be contacted before, by its own word. */
  notBefore: string | null
}

/**
 * Writes down what a source says of a server: the server, its aliases, its targets and that the source named it.
 * A slug that one other server alone has as alias is that server.
 */
export async function upsertServer(db: Db, ref: ServerRef, now: Date): Promise<KnownServer> {
  return await db.transaction(async (tx) => {
    const known = (await findBySlug(tx, ref.slug)) ?? (await findByAlias(tx, ref.slug))
    const { id, slug } = known ?? (await insertServer(tx, ref, now))
    if (known?.slug === ref.slug) await describe(tx, id, ref)
    await addAliases(tx, id, ref.aliases)
    await addSource(tx, { id, ref, now })
    const targets: KnownServer['targets'] = []
    for (const value of ref.targets) targets.push(await addTarget(tx, { id, value, now }))
    return { id, slug, targets }
  })
}

type Found = { id: number; slug: string }

async function findBySlug(db: Db, slug: string): Promise<Found | undefined> {
  const rows = await db
    .select({ id: server.id, slug: server.slug })
    .from(server)
    .where(eq(server.slugKey, indexKey(slug)))
  return rows[0]
}

async function findByAlias(db: Db, alias: string): Promise<Found | undefined> {
  const rows = await db
    .select({ id: server.id, slug: server.slug })
    .from(serverAlias)
    .innerJoin(server, eq(server.id, serverAlias.serverId))
    .where(eq(serverAlias.aliasKey, indexKey(alias)))
  return rows.length === 1 ? rows[0] : undefined
}

// Two processes may meet the same new server at once: the later insert reads what the earlier one wrote.
async function insertServer(db: Db, ref: ServerRef, now: Date): Promise<Found> {
  const rows = await db
    .insert(server)
    .values({
      slugKey: indexKey(ref.slug),
      slug: storableText(ref.slug),
      firstSeen: now.toISOString(),
      ...description(ref),
    })
    .onConflictDoUpdate({ target: server.slugKey, set: { slugKey: indexKey(ref.slug) } })
    .returning({ id: server.id, slug: server.slug })
  const [row] = rows
  if (!row) throw new Error('an inserted server has no row')
  return row
}

// What a source leaves out is no news: it keeps what another source said.
async function describe(db: Db, id: number, ref: ServerRef): Promise<void> {
  const said = Object.entries(description(ref)).filter(([, text]) => text !== null)
  if (said.length > 0) await db.update(server).set(Object.fromEntries(said)).where(eq(server.id, id))
}

function description(ref: ServerRef) {
  return {
    title: storableOrNull(ref.title),
    description: storableOrNull(ref.description),
    homepage: storableOrNull(ref.homepage),
    repository: storableOrNull(ref.repository),
  }
}

async function addAliases(db: Db, serverId: number, aliases: readonly string[]): Promise<void> {
  if (aliases.length === 0) return
  const rows = aliases.map((alias) => ({
    aliasKey: indexKey(alias),
    serverId,
    alias: storableText(alias),
  }))
  await db.insert(serverAlias).values(rows).onConflictDoNothing()
}

async function addSource(db: Db, said: { id: number; ref: ServerRef; now: Date }): Promise<void> {
  const { kind, origin, key } = said.ref.source
  const seen = said.now.toISOString()
  const latest = { clientKey: storableOrNull(said.ref.clientKey), trust: said.ref.trust, lastSeen: seen }
  await db
    .insert(serverSource)
    .values({
      serverId: said.id,
      kind,
      originKey: indexKey(origin),
      nameKey: indexKey(key),
      origin: storableText(origin),
      sourceKey: storableText(key),
      firstSeen: seen,
      ...latest,
    })
    .onConflictDoUpdate({
      target: [serverSource.serverId, serverSource.kind, serverSource.originKey, serverSource.nameKey],
      set: { ...latest, goneAt: null },
    })
}

async function addTarget(db: Db, said: { id: number; value: Target; now: Date }): Promise<KnownTarget> {
  const columns = targetColumns(said.value)
  const seen = said.now.toISOString()
  const rows = await db
    .insert(target)
    .values({ serverId: said.id, ...columns, firstSeen: seen, lastSeen: seen })
    .onConflictDoUpdate({
      target: [target.serverId, target.targetKey],
      set: { ...columns, lastSeen: seen, goneAt: null },
    })
    .returning()
  const [row] = rows
  if (!row) throw new Error('an inserted target has no row')
  return { id: row.id, target: said.value, remembered: rememberedOf(row), notBefore: row.notBefore }
}
