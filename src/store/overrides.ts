import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, notExists, or, sql } from 'drizzle-orm'
import { Override } from '../model/override.ts'
import type { Db } from './db.ts'
import { override, publishedTool, server } from './schema/index.ts'
import { indexKey, storableOrNull, storableText } from './storable-text.ts'

/** A decision that no longer holds, and why. */
export interface LapsedOverride {
  override: Override
  why: 'expired' | 'definition changed' | 'replaced'
}

type Row = { slug: string; override: typeof override.$inferSelect }

/** Writes down a person's decision. An earlier one about the same definition of the tool is replaced. */
export async function putOverride(db: Db, serverId: number, value: Override): Promise<void> {
  const toolKey = indexKey(value.tool)
  await db.transaction(async (tx) => {
    await tx
      .update(override)
      .set({ lapsedAt: value.createdAt, lapsedWhy: 'replaced' })
      .where(
        and(
          eq(override.serverId, serverId),
          eq(override.toolKey, toolKey),
          eq(override.definitionDigest, value.definitionDigest),
          isNull(override.lapsedAt),
        ),
      )
    await tx.insert(override).values({
      serverId,
      toolKey,
      tool: value.tool,
      definitionDigest: value.definitionDigest,
      category: value.category ?? null,
      risk: value.risk ?? null,
      reason: storableText(value.reason),
      author: storableOrNull(value.author),
      createdAt: value.createdAt,
      expiresAt: value.expiresAt ?? null,
    })
  })
}

/** The decisions that hold for a server's tools now, each for one definition only. By tool, the newest last. */
export async function activeOverrides(db: Db, serverId: number, now: Date): Promise<Override[]> {
  const rows = await db
    .select({ slug: server.slug, override })
    .from(override)
    .innerJoin(server, eq(server.id, override.serverId))
    .where(
      and(
        eq(override.serverId, serverId),
        isNull(override.lapsedAt),
        or(isNull(override.expiresAt), gt(override.expiresAt, now.toISOString())),
      ),
    )
    .orderBy(asc(override.toolKey), asc(override.id))
  return rows.map(overrideOf)
}

/**
 * Ends the decisions that hold no longer: those past their time, and those whose tool is listed with another
 * definition and with theirs nowhere. A tool that is not listed at all keeps its decision: it may come back the same.
 */
export async function lapseOverrides(db: Db, serverId: number, now: Date): Promise<LapsedOverride[]> {
  const at = now.toISOString()
  const mine = and(eq(override.serverId, serverId), isNull(override.lapsedAt))
  const sameTool = and(
    eq(publishedTool.serverId, override.serverId),
    eq(publishedTool.nameKey, override.toolKey),
  )
  const listed = db
    .select({ one: sql`1` })
    .from(publishedTool)
    .where(sameTool)
  const unchanged = db
    .select({ one: sql`1` })
    .from(publishedTool)
    .where(and(sameTool, eq(publishedTool.definitionDigest, override.definitionDigest)))
  return await db.transaction(async (tx) => {
    const expired = await tx
      .update(override)
      .set({ lapsedAt: at, lapsedWhy: 'expired' })
      .where(and(mine, lte(override.expiresAt, at)))
      .returning({ id: override.id })
    const changed = await tx
      .update(override)
      .set({ lapsedAt: at, lapsedWhy: 'definition changed' })
      .where(and(mine, sql`exists ${listed}`, notExists(unchanged)))
      .returning({ id: override.id })
    return await lapsedOnes(
      tx,
      [...expired, ...changed].map((row) => row.id),
    )
  })
}

/** Servers with decisions that are not ended, or with those past their time only; few beside the catalogue. */
export async function serversWithOverrides(
  db: Db,
  { expiredBy }: { expiredBy?: Date | undefined } = {},
): Promise<number[]> {
  const expired = expiredBy && lte(override.expiresAt, expiredBy.toISOString())
  const rows = await db
    .selectDistinct({ id: override.serverId })
    .from(override)
    .where(and(isNull(override.lapsedAt), expired))
    .orderBy(asc(override.serverId))
  return rows.map(({ id }) => id)
}

/** All decisions about a server's tools that hold no longer, the newest first. */
export async function lapsedOverrides(db: Db, serverId: number): Promise<LapsedOverride[]> {
  const rows = await db
    .select({ id: override.id })
    .from(override)
    .where(and(eq(override.serverId, serverId), isNotNull(override.lapsedAt)))
  return await lapsedOnes(
    db,
    rows.map((row) => row.id),
  )
}

async function lapsedOnes(db: Db, ids: number[]): Promise<LapsedOverride[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ slug: server.slug, override })
    .from(override)
    .innerJoin(server, eq(server.id, override.serverId))
    .where(inArray(override.id, ids))
    .orderBy(desc(override.lapsedAt), asc(override.toolKey), asc(override.id))
  return rows.map((row) => ({
    override: overrideOf(row),
    why: row.override.lapsedWhy as LapsedOverride['why'],
  }))
}

function overrideOf({ slug, override: row }: Row): Override {
  const { tool, definitionDigest, category, risk, reason, author, createdAt, expiresAt } = row
  return Override.parse({
    server: slug,
    tool,
    definitionDigest,
    reason,
    createdAt,
    category: category ?? undefined,
    risk: risk ?? undefined,
    author: author ?? undefined,
    expiresAt: expiresAt ?? undefined,
  })
}
