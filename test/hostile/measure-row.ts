import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { lists, listBooks } from './fixtures/mcp.ts'
import type { Measured } from './measure.ts'
import type { Row } from './row.ts'
import { addressOf } from './run-row.ts'

/** Megabytes that a hostile server may cost over an honest one. */
export const mostMb = 64

const program = path.join(import.meta.dirname, 'measure.ts')
const run = promisify(execFile)

/** Scans a row's server in a process of its own, so that what it costs can be told. */
export async function measureRow(row: Row): Promise<Measured> {
  const running = await row.fixture()
  try {
    const measured = await measure(row.id, addressOf(row, running))
    const faults = running.trespasses.map((place) => `a forbidden place was asked: ${place}`)
    return { ...measured, faults: [...measured.faults, ...faults] }
  } finally {
    await running.stop()
  }
}

/** What an honest server costs. */
export async function measureHonest(): Promise<Measured> {
  const running = await lists([listBooks])()
  try {
    return await measure('', running.address)
  } finally {
    await running.stop()
  }
}

async function measure(id: string, address: string): Promise<Measured> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', program, id, address], {
    env: { ...process.env, HOSTILE_CANARY: 'sings' },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 180_000,
    killSignal: 'SIGKILL',
  })
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Measured
}
