import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { UserError } from '../errors.ts'
import type { Store } from './db.ts'

const connectTimeoutSeconds = 10
const closeTimeoutSeconds = 5

/** A Postgres of the user's own, at `postgres://user:password@host:port/database`. */
export async function openPostgres(databaseUrl: string): Promise<Store> {
  const shown = withoutSecrets(databaseUrl)
  const client = postgres(databaseUrl, {
    connect_timeout: connectTimeoutSeconds,
    onnotice: () => {},
    connection: { application_name: 'placard' },
  })
  await client`select 1`.catch(async (error: unknown) => {
    await client.end({ timeout: 0 })
    throw new UserError('database-unreachable', { url: shown, why: reasonOf(error) })
  })
  let closing: Promise<void> | undefined
  return {
    db: drizzle(client, { casing: 'snake_case' }),
    driver: 'postgres',
    notes: [],
    announce: () => {},
    close: () => (closing ??= client.end({ timeout: closeTimeoutSeconds })),
  }
}

// User, password and query stay out: any of them may hold a secret.
function withoutSecrets(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new UserError('bad-option', {
      option: 'DATABASE_URL',
      why: 'it is no URL of a Postgres; give postgres://user:password@host:5432/database',
    })
  }
  return `${url.protocol}//${url.host}${url.pathname}`
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be looked up now',
  CONNECT_TIMEOUT: `no answer within ${connectTimeoutSeconds} s`,
  '28P01': 'user name or password is wrong',
  '28000': 'the user may not connect',
  '3D000': 'it has no such database',
}

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return 'it ended the connection'
  return reasons[code] ?? code
}
