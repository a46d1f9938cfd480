import { type Db, type LapsedOverride, lapseOverrides, serversWithOverrides } from '../store/index.ts'
import { reclassify } from './reclassify.ts'

interface When {
  now: Date
  signal: AbortSignal
}

/** Ends the overrides past their time and judges their servers again; asked before anything is read. */
export async function lapseExpired(db: Db, { now, signal }: When): Promise<LapsedOverride[]> {
  const lapsed: LapsedOverride[] = []
  for (const serverId of await serversWithOverrides(db, { expiredBy: now })) {
    const done = await reclassify(db, { serverId, now, signal }, () => () => undefined)
    lapsed.push(...done.lapsed)
  }
  return lapsed
}

/** Ends every override that holds no longer; asked after a scan has published. */
export async function lapseAll(db: Db, when: When): Promise<LapsedOverride[]> {
  const lapsed = await lapseExpired(db, when)
  for (const serverId of await serversWithOverrides(db))
    lapsed.push(...(await lapseOverrides(db, serverId, when.now)))
  return lapsed
}
