import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { LocalOptions } from '../../src/connect/local/local-options.ts'
import { startLocal, type LocalServer } from '../../src/connect/local/start-local.ts'
import type { Failure } from '../../src/model/outcome.ts'
import type { Target } from '../../src/model/target.ts'
import { localOptions } from './local-options.ts'

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
