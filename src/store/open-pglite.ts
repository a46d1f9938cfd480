import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { UserError } from '../errors.ts'
import type { Store } from './db.ts'
import { acquireLock } from './lock.ts'
import { processIdentity } from './process-identity.ts'

export interface PgliteOptions {
  dataDir: string
  command: string
  waitMs: number
  now: Date
}

/** The embedded database in a directory that one process at a time holds. */
export async function openPglite(options: PgliteOptions): Promise<Store> {
  const { dataDir, command, waitMs, now } = options
  const self = { ...processIdentity(process.pid), command, since: now.toISOString() }
  const lock = await acquireLock({ dataDir, self, waitMs }).catch((error: unknown) => {
    throw asUserError(error, dataDir)
  })
  const client = await PGlite.create(path.join(dataDir, 'db')).catch((error: unknown) => {
    lock.release()
    throw asUserError(error, dataDir)
  })
  let closing: Promise<void> | undefined
  return {
    db: drizzle(client, { casing: 'snake_case' }),
    driver: 'pglite',
    notes: lock.note === null ? [] : [lock.note],
    announce: lock.announce,
    // Whoever has the folder's lock is alone.
    holdRun: async () => ({ release: async () => {} }),
    close: () => (closing ??= client.close().finally(lock.release)),
  }
}

function asUserError(error: unknown, dataDir: string): UserError {
  if (error instanceof UserError) return error
  const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return new UserError('database-broken', { path: dataDir, why })
}
