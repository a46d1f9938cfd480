import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import type { OpenOptions, Store } from '../../src/store/index.ts'
import { openStore } from '../../src/store/index.ts'
import { startPostgres, type TestPostgres } from './postgres.ts'

export const noon = new Date('2026-03-01T12:00:00.000Z')

/** A throw-away folder that is removed after the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'placard-store-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** All that an async iterable gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** Runs the same tests on the embedded database and on a real Postgres, with an empty store each. */
export function onBoth(name: string, tests: (use: { store: () => Store }) => void): void {
  describe.each(['pglite', 'postgres'] as const)(`${name} on %s`, (driver) => {
    let postgres: TestPostgres | undefined
    let store: Store | undefined
    const folder = temporaryFolder()

    beforeAll(async () => {
      const options: OpenOptions = { dataDir: folder, command: 'test', now: noon }
      if (driver === 'postgres') {
        postgres = await startPostgres()
        options.databaseUrl = await postgres.freshUrl()
      }
      store = await openStore(options)
    })
    afterAll(async () => {
      await store?.close()
      await postgres?.stop()
    })

    tests({
      store: () => {
        if (!store) throw new Error('not open')
        return store
      },
    })
  })
}
