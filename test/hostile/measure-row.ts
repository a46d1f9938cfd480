import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { lists, listBooks } from './fixtures/mcp.ts'
import type { Measured } from './measure.ts'
import type { Row } from './row.ts'
import { addressOf } from './run-row.ts'
import { makeDatabase } from './scanner.ts'

/** Megabytes that a hostile server may cost over an honest one. */
export const mostMb = 64

const program = path.join(import.meta.dirname, 'measure.ts')
const run = promisify(execFile)

const mostTries = 5

/**
 * Scans a row's server in a process of its own, so that what it costs can be told: again where that is over `most`
 * megabytes. One peak below shows that the scan needs no more; a higher one, what was collected late. What needs more
 * is over it every time.
 */
export async function measureRow(row: Row, most: number): Promise<Measured> {
  let least = await measureOnce(row)
  for (let tries = 1; tries < mostTries && least.peakMb > most; tries += 1) {
    least = lower(least, await measureOnce(row))
  }
  return least
}

async function measureOnce(row: Row): Promise<Measured> {
  const running = await row.fixture()
  try {
    return await measure(row.id, addressOf(row, running))
  } finally {
    await running.stop()
  }
}

/** What an honest server costs: the least of three times, so that none of the others is flattered. */
export async function measureHonest(): Promise<Measured> {
  const running = await lists([listBooks])()
  try {
    let least = await measure('', running.address)
    for (let again = 0; again < 2; again += 1) least = lower(least, await measure('', running.address))
    return least
  } finally {
    await running.stop()
  }
}

function lower(a: Measured, b: Measured): Measured {
  return b.peakMb < a.peakMb ? b : a
}

let made: Promise<string> | undefined

/** An empty database that all measured processes copy. */
async function emptyDatabase(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'placard-empty-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await makeDatabase(path.join(folder, 'db'))
  return path.join(folder, 'db')
}

async function measure(id: string, address: string): Promise<Measured> {
  const empty = await (made ??= emptyDatabase())
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program, id, address, empty], {
    env: { ...process.env, HOSTILE_CANARY: 'sings' },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 180_000,
    killSignal: 'SIGKILL',
  })
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Measured
}
