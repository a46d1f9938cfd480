import { eq } from 'drizzle-orm'
import type { Db } from './db.ts'
import { target } from './schema/index.ts'
import type { Remembered } from './target-row.ts'

/** Writes down how a target speaks, so that the next night need not find out again. */
export async function rememberProbe(db: Db, targetId: number, found: Remembered): Promise<void> {
  const { era, transport, probedAt } = found
  await db
    .update(target)
    .set({ rememberedEra: era, rememberedTransport: transport, probedAt })
    .where(eq(target.id, targetId))
}
