import { type Column, getTableColumns, sql, type SQL } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { PgArray, type PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './db.ts'

const mostRows = 1_000
const mostCharacters = 256 * 1024

type Row = Record<string, unknown>
type NamedColumn = { key: string; name: string; column: Column }

/**
 * Inserts any number of rows in statements of bounded size. A batch is one parameter of JSON, which either driver
 * takes several times as fast as a parameter for each value. A column that a row leaves out is null.
 */
export async function insertMany<T extends PgTable>(
  db: Db,
  into: { table: T; onConflict?: SQL },
  rows: Iterable<T['$inferInsert']>,
): Promise<void> {
  const columns = insertable(into.table)
  const names = sql.raw(columns.map(({ name }) => `"${name}"`).join(', '))
  const shape = sql.raw(columns.map(({ name, column }) => `"${name}" ${column.getSQLType()}`).join(', '))
  for (const batch of batches(rows, (row) => asJson(row, columns))) {
    await db.execute(
      sql`insert into ${into.table} (${names})
        select ${names} from json_to_recordset(${batch}::json) as row (${shape})
        ${into.onConflict ?? sql.raw('')}`,
    )
  }
}

function insertable(table: PgTable): NamedColumn[] {
  return Object.entries(getTableColumns(table))
    .filter(([, column]) => column.generatedIdentity === undefined)
    .map(([key, column]) => ({ key, name: toSnakeCase(key), column }))
}

function asJson(row: Row, columns: readonly NamedColumn[]): string {
  const cells = columns.map(({ key, name, column }) => {
    const value = row[key] ?? null
    const asIs = value === null || column instanceof PgArray
    return [name, asIs ? value : column.mapToDriverValue(value)]
  })
  return JSON.stringify(Object.fromEntries(cells))
}

function* batches<T>(rows: Iterable<T>, textOf: (row: T) => string): Generator<string> {
  let batch: string[] = []
  let characters = 0
  for (const row of rows) {
    const text = textOf(row)
    batch.push(text)
    characters += text.length
    if (batch.length < mostRows && characters < mostCharacters) continue
    yield `[${batch.join(',')}]`
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield `[${batch.join(',')}]`
}
