import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const main = path.join(root, 'dist/cli/main.js')

export const isBuilt = existsSync(main)
if (!isBuilt) console.warn('dist/ is missing (npm run build): the tests of the real command are skipped')

/** A throw-away folder that is gone with its test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'placard-faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A catalogue file of these addresses. */
export function catalogueOf(urls: readonly string[], folder: string): string {
  const file = path.join(folder, 'catalogue.json')
  writeFileSync(file, JSON.stringify({ servers: urls.map((url) => ({ url })) }))
  return file
}

export interface Command {
  child: ChildProcess
  out: () => string
  err: () => string
  /** The exit code, or null where a signal ended it. */
  ended: Promise<number | null>
}

/** The built command in a process of its own. Killed with its test, should it still run. */
export function placard(args: readonly string[], env: Readonly<Record<string, string>> = {}): Command {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', HOME: os.tmpdir(), NO_COLOR: '1', ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { child, out: () => out, err: () => err, ended }
}

/** How a command ended, with what it said, so that a test that fails shows both. */
export async function endOf(command: Command): Promise<{ code: number | null; err: string }> {
  const code = await command.ended
  return { code, err: command.err() }
}
