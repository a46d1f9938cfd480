import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Presence } from './holder.ts'

/** The database, whichever driver runs it, or a transaction of it. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>

/** What is held until it is let go of, or until the process ends. */
export interface Held {
  release: () => Promise<void>
}

/** An open database. Every query takes it first. */
export interface Store {
  db: Db
  driver: 'postgres' | 'pglite'
  /** What the user should know of the opening, one line each: a stale lock taken over, migrations applied. */
  notes: string[]
  /** Writes into the lock where `serve` answers for others. Does nothing on Postgres, which needs no lock. */
  announce: (presence: Presence) => void
  /** Keeps a run from being taken over while this process works on it; null where another one holds it. */
  holdRun: (runId: string) => Promise<Held | null>
  /** Ends the connection and releases the lock. May be called twice. */
  close: () => Promise<void>
}
