import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LocalOptions } from '../../src/connect/local/local-options.ts'
import { thisMachine } from '../../src/connect/local/machine.ts'
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
