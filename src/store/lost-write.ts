import { UserError } from '../errors.ts'

/**
 * What an error that nothing caught means. The driver of Postgres writes to a connection that was closed under it, and
 * throws outside of every promise (https://github.com/porsager/postgres/issues/1154): the database is gone then. Any
 * other error is given back as it is.
 */
export function uncaughtError(error: unknown): unknown {
  if (!(error instanceof TypeError)) return error
  const { message, stack = '' } = error
  const isLostWrite = message.includes("reading 'write'") && /[\\/]postgres[\\/].*connection\.js/.test(stack)
  return isLostWrite ? new UserError('database-failed', { why: 'the connection was closed' }) : error
}
