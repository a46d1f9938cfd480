import { readdirSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import path from 'node:path'
import { getTableColumns, getViewSelectedFields, is, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { databaseError, openStore } from '../../src/store/index.ts'
import * as schema from '../../src/store/schema/index.ts'
import { noon, onBoth, temporaryFolder } from './on-both.ts'
import { freePort, postgresPassword, startPostgres, type TestPostgres } from './postgres.ts'

const migrations = readdirSync(path.resolve(import.meta.dirname, '../../migrations')).filter((file) =>
  file.endsWith('.sql'),
)

onBoth('migrations', ({ store }) => {
  test('they make every table and column of the schema, and no other', async () => {
    const { db } = store()
    const rows = await db
      .select({ table: sql<string>`table_name`, column: sql<string>`column_name` })
      .from(sql`information_schema.columns`)
      .where(sql`table_schema = current_schema() and table_name <> 'placard_migration'`)
    const made = rows.map((row) => `${row.table}.${row.column}`)
    const meant = Object.entries(schema).flatMap(([name, table]) => {
      const columns = is(table, PgTable) ? getTableColumns(table) : getViewSelectedFields(table)
      return Object.keys(columns).map((column) => `${toSnakeCase(name)}.${toSnakeCase(column)}`)
    })
    expect(made.toSorted()).toEqual(meant.toSorted())
    expect(made.length).toBeGreaterThan(130)
  })

  test('each is applied once and noted', async () => {
    const { db } = store()
    const rows = await db
      .select({ name: sql<string>`name` })
      .from(sql`placard_migration`)
      .orderBy(sql`name`)
    expect(rows.map((row) => row.name)).toEqual(migrations.toSorted())
  })
})

describe('opening again', () => {
  test('a database of this version is left as it is, one of a newer version is refused', async () => {
    const options = { dataDir: temporaryFolder(), command: 'test', now: noon }
    const first = await openStore(options)
    await first.close()
    const second = await openStore(options)
    await second.db.execute(
      sql`insert into placard_migration (name, applied_at) values ('9999_later.sql', now())`,
    )
    await second.close()
    const third = openStore(options)
    await expect(third).rejects.toThrow(
      'the database was written by a newer Placard (it holds 9999_later.sql); update Placard',
    )
    await expect(third).rejects.toThrow(UserError)
  })
})

describe('a Postgres', () => {
  let postgres: TestPostgres | undefined
  const open = (databaseUrl: string) =>
    openStore({ databaseUrl, dataDir: temporaryFolder(), command: 'scan', now: noon })
  const running = (): TestPostgres => {
    if (!postgres) throw new Error('not started')
    return postgres
  }
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(async () => {
    await postgres?.stop()
  })

  test('two processes that open an empty one at the same time migrate it once', async () => {
    const url = await running().freshUrl()
    const stores = await Promise.all([open(url), open(url), open(url)])
    const counted = await stores[0]?.db.select({ count: sql<string>`count(*)` }).from(sql`placard_migration`)
    expect(Number(counted?.[0]?.count)).toBe(migrations.length)
    await Promise.all(stores.map((store) => store.close()))
  })

  test.each([
    [
      'nothing listens',
      async () => `postgres://librarian:${postgresPassword}@127.0.0.1:${await freePort()}/library`,
      'does not answer (the connection was refused)',
    ],
    [
      'the password is wrong',
      async () => (await running().freshUrl()).replace(postgresPassword, 'not-the-password'),
      'does not answer (user name or password is wrong)',
    ],
    [
      'there is no such database',
      async () => `postgres://librarian:${postgresPassword}@127.0.0.1:${running().port}/attic`,
      'does not answer (it has no such database)',
    ],
  ])('where %s, one line says so and holds no secret', async (_, urlOf, says) => {
    const url = await urlOf()
    const error = await open(url).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    const { message } = error as UserError
    expect(message).toContain(says)
    expect(message).toContain(new URL(url).host)
    expect(message).not.toMatch(/librarian|card|password@|\n/)
  })

  test.each([
    ['a web server', (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), 'no Postgres'],
    ['a port that hangs up', (socket: Socket) => socket.destroy(), 'it ended the connection'],
  ])('where %s answers, one line says so at once', async (_, answer, says) => {
    let calls = 0
    const stranger = createServer((socket) => {
      calls += 1
      answer(socket.on('error', () => undefined))
    })
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    const address = stranger.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const opened = open(`postgres://librarian@127.0.0.1:${port}/library`)
    await expect(opened).rejects.toThrow(
      `the database at postgres://127.0.0.1:${port}/library does not answer (`,
    )
    await expect(opened).rejects.toThrow(says)
    expect(calls).toBe(1)
    stranger.close()
  })

  test.each(['mysql://127.0.0.1/library', 'library', 'http://reader:card-4711@127.0.0.1/'])(
    '%s as DATABASE_URL is refused without being printed',
    async (url) => {
      await expect(open(url)).rejects.toThrow(/^DATABASE_URL: it is no URL of a Postgres; give [^\n]+$/)
    },
  )

  test('a user without the right to make tables is told so', async () => {
    const url = await running().freshUrl()
    const owner = await open(url)
    await owner.db.execute(sql.raw(`create role visitor login password 'visitor'`))
    await owner.close()
    const visitor = new URL(await running().freshUrl())
    visitor.username = 'visitor'
    visitor.password = 'visitor'
    await expect(open(visitor.href)).rejects.toThrow(
      'the database failed (permission denied for schema public)',
    )
  })

  test('a database that ends in the middle of the work is one line; a wrong query is named without its values', async () => {
    const store = await open(await running().freshUrl())
    const wrong = await store.db
      .execute(sql`select ${'a whole tool'} from nowhere`)
      .catch((error: unknown) => databaseError(error))
    expect(wrong).toMatchObject({
      message: expect.stringContaining('"nowhere" does not exist in: select $1'),
    })
    expect(String(wrong)).not.toContain('a whole tool')
    const ended = await store.db
      .execute(sql`select pg_terminate_backend(pg_backend_pid())`)
      .catch((error: unknown) => databaseError(error))
    expect(ended).toBeInstanceOf(UserError)
    expect(String(ended)).toMatch(/the database failed \((terminating connection|write CONNECTION_CLOSED)/)
    await store.close()
  })
})
