import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Presence } from './holder.ts'

/** The database, whichever driver runs it, or a transaction of it. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** An open database. Every query takes it first. */
export interface Store {
  db: Db
  driver: 'postgres' | 'pglite'
  /** What the user should know of the opening, one line each: a stale lock taken over, migrations applied. */
  notes: string[]
  /** Writes into the lock where `serve` answers for others. Does nothing on Postgres, which needs no lock. */
  announce: (presence: Presence) => void
  /** Ends the connection and releases the lock. May be called twice. */
  close: () => Promise<void>
}
