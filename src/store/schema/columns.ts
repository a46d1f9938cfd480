import { customType } from 'drizzle-orm/pg-core'

/** Text that is compared and sorted byte by byte, whatever the database's locale: listings must be repeatable. */
export const keyText = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/** An RFC 3339 instant in UTC with milliseconds, as `Date.toISOString` writes it. */
export const instant = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
})

/**
 * A value as JSON text. Not `jsonb`, which can hold neither `\u0000` nor lone surrogates and forgets the order of
 * keys; `JSON.stringify` writes all of it in characters that Postgres takes.
 */
export const jsonText = <T>() =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => JSON.parse(value) as T,
  })()
