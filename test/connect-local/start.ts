import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { LocalOptions } from '../../src/connect/local/local-options.ts'
import { thisMachine } from '../../src/connect/local/machine.ts'
import { startLocal, type LocalServer } from '../../src/connect/local/start-local.ts'
import type { Failure } from '../../src/model/outcome.ts'
import type { Target } from '../../src/model/target.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/stdio')

/** Options on this machine, as a user's own command line gives them. */
export function localOptions(changes: Partial<LocalOptions> = {}): LocalOptions {
  return {
    cacheDir: path.join(tmpdir(), 'placard-test-cache'),
    credentials: { headers: {}, env: {} },
    signal: AbortSignal.timeout(30_000),
    sandbox: 'process',
    trust: 'named',
    warn: () => {},
    env: process.env,
    machine: thisMachine(),
    ...changes,
  }
}

/** A target that runs one of the scripts in test/fixtures/stdio by this Node. */
export function fixtureTarget(script: string, changes: Partial<Target> = {}): Target {
  const { args = [], ...rest } = changes
  return {
    kind: 'command',
    locator: process.execPath,
    args: [path.join(fixtures, script), ...args],
    variables: [],
    vantage: 'anonymous',
    ...rest,
  }
}

/** Starts a target; it ends with its test. */
export async function started(target: Target, changes: Partial<LocalOptions> = {}): Promise<LocalServer> {
  const server = await start(target, changes)
  if (server.kind === 'failure') throw new Error(`${server.outcome}: ${server.reason}`)
  return server
}

export async function start(
  target: Target,
  changes: Partial<LocalOptions> = {},
): Promise<LocalServer | Failure> {
  const server = await startLocal(target, localOptions(changes))
  if (server.kind === 'local') onTestFinished(server.stop)
  return server
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone with its test file. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `placard-test-${name}-`))
  folders.push(folder)
  return folder
}
