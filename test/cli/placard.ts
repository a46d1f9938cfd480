import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, vi } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'
import { loadSnapshot, loadVerdicts, openStore, publishedTargets, type Store } from '../../src/store/index.ts'
import { resolve } from '../../src/text/resolve.ts'
import { cacheDir, realServer } from '../real-servers.ts'
import { startPostgres, type TestPostgres } from '../store/postgres.ts'
import { memoryIo } from './memory-io.ts'

// Whole journeys: each makes a database and starts real servers, at times on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

export interface Called {
  code: number
  out: string
  err: string
}

/** Placard as a user has it: one database, one home, command lines. */
export interface Placard {
  (argv: readonly string[], given?: Partial<Io>): Promise<Called>
  /** The document that a command prints, whatever its exit code. */
  json(argv: readonly string[], given?: Partial<Io>): Promise<ReturnType<typeof JSON.parse>>
  /** All that was ever printed. */
  printed(): string
  env: Record<string, string>
  folder: string
}

/** A folder that is gone with its test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'placard-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function placardIn(folder: string, more: Record<string, string> = {}): Placard {
  const env = {
    PATH: process.env.PATH ?? '',
    PLACARD_CACHE_DIR: cacheDir,
    PLACARD_DATA_DIR: path.join(folder, 'data'),
    ...more,
  }
  let printed = ''
  let calls = 0
  const call = async (argv: readonly string[], given: Partial<Io> = {}): Promise<Called> => {
    calls += 1
    const id = calls.toString(16).padStart(8, '0')
    const { io, out, err } = memoryIo({
      cwd: folder,
      home: path.join(folder, 'home'),
      now: () => new Date(),
      randomId: () => id,
      ...given,
      env: { ...env, ...given.env },
    })
    const code = await run(argv, io)
    printed += out() + err()
    return { code, out: out(), err: err() }
  }
  const json = async (argv: readonly string[], given?: Partial<Io>) => {
    const { out, err } = await call([...argv, '--json'], given)
    if (out === '') throw new Error(`nothing was printed: ${err}`)
    return JSON.parse(out)
  }
  return Object.assign(call, { json, printed: () => printed, env, folder })
}

/** The same tests on the embedded database and on a real Postgres, each empty at first. */
export function onBothDatabases(name: string, tests: (placard: Placard) => void): void {
  describe.each(['pglite', 'postgres'] as const)(`${name}, on %s`, (driver) => {
    let postgres: TestPostgres | undefined
    const placard = placardIn(temporaryFolder())
    beforeAll(async () => {
      if (driver === 'pglite') return
      postgres = await startPostgres()
      placard.env.DATABASE_URL = await postgres.freshUrl()
    })
    afterAll(async () => await postgres?.stop())
    tests(placard)
  })
}

/** The store that the commands write to, opened by itself while `work` reads it. */
export async function inStore<T>(placard: Placard, work: (store: Store) => Promise<T>): Promise<T> {
  const { DATABASE_URL: databaseUrl, PLACARD_DATA_DIR: dataDir = '' } = placard.env
  const store = await openStore({ databaseUrl, dataDir, command: 'test', now: new Date() })
  return await work(store).finally(() => store.close())
}

/** Every row of every table as text. */
export async function databaseText(placard: Placard): Promise<string> {
  return await inStore(placard, async ({ db }) => {
    const rows = async (query: string): Promise<Record<string, string>[]> => {
      const result: unknown = await db.execute(sql.raw(query))
      return (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows) as Record<
        string,
        string
      >[]
    }
    const tables = await rows(
      `select table_schema || '"."' || table_name as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema')`,
    )
    const texts = tables.map(async ({ name }) =>
      JSON.stringify(await rows(`select t::text as line from "${name}" t`)),
    )
    return (await Promise.all(texts)).join('\n')
  })
}

/** Evidence of what is published that does not stand where it says, and how much there is. */
export async function checkEvidence(placard: Placard): Promise<{ checked: number; wrong: string[] }> {
  return await inStore(placard, async ({ db }) => {
    const wrong: string[] = []
    let checked = 0
    for await (const { server, snapshotId } of publishedTargets(db, {})) {
      const { snapshot } = await loadSnapshot(db, snapshotId)
      const { title, name, instructions } = snapshot.server
      const raw = new Map(snapshot.tools.map((tool) => [tool.ordinal, tool.raw]))
      for (const { ordinal, verdict, findings } of await loadVerdicts(db, snapshotId, server)) {
        for (const evidence of [...verdict.evidence, ...findings.flatMap((finding) => finding.evidence)]) {
          checked += 1
          const text = resolve(evidence, { tool: raw.get(ordinal), title: title ?? name, instructions })
          if (text !== evidence.quote) wrong.push(`${server} ${verdict.name}: ${JSON.stringify(evidence)}`)
        }
      }
    }
    return { checked, wrong }
  })
}

/** `npm:<package>@<version>` of a pinned real server. */
export function pinned(name: string): string {
  const { target } = realServer(`npm:${name}`)
  return `npm:${target.locator}@${target.version}`
}
