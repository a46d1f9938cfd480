import { DrizzleQueryError } from 'drizzle-orm'
import { UserError } from '../errors.ts'

// What the user, not the program, can put right: the connection, resources, the administrator's doing, rights.
const outside =
  /^(08|53|57|58)...$|^42501$|^25006$|^ENOSPC$|^EDQUOT$|^EROFS$|^EIO$|^ECONN|^CONNECTION_|^CONNECT_|^EPIPE$|^ETIMEDOUT$/

/**
 * What a failed query means. Where the database is gone, full or closed to us: a UserError. Else the database's own
 * error and the query without its parameters, which hold whole tools. Any other error is given back as it is.
 */
export function databaseError(error: unknown): unknown {
  const isQuery = error instanceof DrizzleQueryError
  const cause: unknown = isQuery ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
  if (outside.test(code)) return new UserError('database-failed', { why })
  return isQuery ? new Error(`${why} in: ${error.query.slice(0, 500)}`, { cause }) : error
}
