import { databaseError } from './database-error.ts'
import type { Store } from './db.ts'
import { migrate } from './migrate.ts'
import { openPglite } from './open-pglite.ts'
import { openPostgres } from './open-postgres.ts'

export interface OpenOptions {
  /** Set: Postgres. Not set: the embedded database in `dataDir`. */
  databaseUrl?: string | undefined
  dataDir: string
  /** The subcommand that opens it, for whoever has to wait: `scan`. */
  command: string
  now: Date
  /** How long to wait for another process's lock. */
  waitMs?: number | undefined
}

const patience = 2_000

/**
 * Opens the database and brings it to this program's shape. Mistakes that the user can put right (it does not answer,
 * it is held, it is broken, it is newer than this program) are a UserError of one line without any secret.
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  const { databaseUrl, dataDir, command, now, waitMs = patience } = options
  const store = databaseUrl
    ? await openPostgres(databaseUrl)
    : await openPglite({ dataDir, command, waitMs, now })
  try {
    await migrate(store.db, now)
    return store
  } catch (error) {
    await store.close()
    throw databaseError(error)
  }
}
