import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { UserError } from '../errors.ts'
import type { Held, Store } from './db.ts'
import { probePostgres } from './probe-postgres.ts'

const connectTimeoutSeconds = 10
const closeTimeoutSeconds = 5

/** A Postgres of the user's own, at `postgres://user:password@host:port/database`. */
export async function openPostgres(databaseUrl: string): Promise<Store> {
  const url = parse(databaseUrl)
  const unreachable = (error: unknown): UserError =>
    new UserError('database-unreachable', { url: withoutSecrets(url), why: reasonOf(error) })
  const problem = await probePostgres(url, connectTimeoutSeconds * 1_000)
  if (problem) throw unreachable(problem)
  const client = postgres(databaseUrl, {
    connect_timeout: connectTimeoutSeconds,
    onnotice: () => {},
    connection: { application_name: 'placard' },
  })
  await firstAnswer(client).catch((error: unknown) => {
    throw unreachable(error)
  })
  let closing: Promise<void> | undefined
  return {
    db: drizzle(client, { casing: 'snake_case' }),
    driver: 'postgres',
    notes: [],
    announce: () => {},
    holdRun: async (runId) => await holdRun(databaseUrl, runId),
    close: () => (closing ??= client.end({ timeout: closeTimeoutSeconds })),
  }
}

// On a connection of its own, which lives as long as the run: the lock goes with it, however the process ends.
async function holdRun(databaseUrl: string, runId: string): Promise<Held | null> {
  const client = postgres(databaseUrl, {
    max: 1,
    max_lifetime: null,
    connect_timeout: connectTimeoutSeconds,
    onnotice: () => {},
    connection: { application_name: 'placard run' },
  })
  const release = async (): Promise<void> => await client.end({ timeout: closeTimeoutSeconds })
  try {
    const [row] =
      await client`select pg_try_advisory_lock(hashtextextended(${`placard run ${runId}`}, 0)) as held`
    if (row?.['held'] === true) return { release }
  } catch (error) {
    await release()
    throw error
  }
  await release()
  return null
}

// Ending the client also ends a query that waits: it fails then, instead of waiting for ever.
async function firstAnswer(client: postgres.Sql): Promise<void> {
  const late = setTimeout(() => void client.end({ timeout: 0 }), 2 * connectTimeoutSeconds * 1_000)
  try {
    await client`select 1`
  } catch (error) {
    await client.end({ timeout: 0 })
    throw error
  } finally {
    clearTimeout(late)
  }
}

function parse(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return url
  throw new UserError('bad-option', {
    option: 'DATABASE_URL',
    why: 'it is no URL of a Postgres; give postgres://user:password@host:5432/database',
  })
}

// User, password and query stay out: any of them may hold a secret.
function withoutSecrets(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`
}

const reasons: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be looked up now',
  CONNECT_TIMEOUT: `no answer within ${connectTimeoutSeconds} s`,
  CONNECTION_DESTROYED: `no answer within ${2 * connectTimeoutSeconds} s`,
  '28P01': 'user name or password is wrong',
  '28000': 'the user may not connect',
  '3D000': 'it has no such database',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? (reasons[String(error.code)] ?? String(error.code)) : error.message
}
