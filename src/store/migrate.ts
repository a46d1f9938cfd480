import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { pgTable } from 'drizzle-orm/pg-core'
import { UserError } from '../errors.ts'
import type { Db } from './db.ts'
import { instant, keyText } from './schema/columns.ts'

// src/store and dist/store lie equally deep.
const folder = path.resolve(import.meta.dirname, '../../migrations')
// Any number, as long as every Placard uses the same: "placard" in ASCII.
const lockNumber = 0x706c6163617264n

const placardMigration = pgTable('placard_migration', {
  name: keyText().primaryKey(),
  appliedAt: instant().notNull(),
})

/** Brings the database to this program's shape, forward only. Returns the names of what it applied now. */
export async function migrate(db: Db, now: Date): Promise<string[]> {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  if (missing(known, await appliedBefore(db)).length === 0) return []
  return await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockNumber})`)
    await tx.execute(
      sql`create table if not exists placard_migration
        (name text collate "C" primary key, applied_at timestamp (3) with time zone not null)`,
    )
    const open = missing(known, await appliedBefore(tx))
    for (const name of open) await apply(tx, name, now)
    return open
  })
}

async function apply(tx: Db, name: string, now: Date): Promise<void> {
  const statements = readFileSync(path.join(folder, name), 'utf8').split('--> statement-breakpoint')
  for (const statement of statements) await tx.execute(sql.raw(statement))
  await tx.insert(placardMigration).values({ name, appliedAt: now.toISOString() })
}

async function appliedBefore(db: Db): Promise<string[]> {
  const found = await db
    .select({ there: sql<string | null>`to_regclass('placard_migration')::text` })
    .from(sql`(select 1) as one`)
  if (found[0]?.there == null) return []
  const rows = await db.select({ name: placardMigration.name }).from(placardMigration)
  return rows.map((row) => row.name)
}

function missing(known: readonly string[], applied: readonly string[]): string[] {
  const foreign = applied.filter((name) => !known.includes(name)).sort()
  if (foreign[0] !== undefined) throw new UserError('database-newer', { migration: foreign[0] })
  return known.filter((name) => !applied.includes(name))
}
