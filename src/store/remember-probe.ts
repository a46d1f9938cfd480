import { eq } from 'drizzle-orm'
import type { Era, Transport } from '../model/target.ts'
import type { Db } from './db.ts'
import { target } from './schema/index.ts'
import { type Remembered, rememberedOf } from './target-row.ts'

/** Writes down how a target speaks, so that the next night need not find out again. */
export async function rememberProbe(db: Db, targetId: number, found: Remembered): Promise<void> {
  const { era, transport, probedAt } = found
  await db
    .update(target)
    .set({ rememberedEra: era, rememberedTransport: transport, probedAt })
    .where(eq(target.id, targetId))
}

const probeAgainAfterMs = 7 * 86_400_000

/** How a target spoke when it was last probed; nothing where that was over a week ago, so that it is probed again. */
export async function recallProbe(
  db: Db,
  targetId: number,
  now: Date,
): Promise<{ era: Era; transport: Transport } | null> {
  const [row] = await db.select().from(target).where(eq(target.id, targetId))
  const remembered = row ? rememberedOf(row) : null
  if (!remembered?.transport) return null
  const ageMs = now.getTime() - Date.parse(remembered.probedAt)
  return ageMs < probeAgainAfterMs ? { era: remembered.era, transport: remembered.transport } : null
}
