import { peakMemory } from './peak-memory.ts'
import { rows } from './rows.ts'
import { openScanner } from './scanner.ts'

/** What one scan in a process of its own came to, as the last line on stdout. */
export interface Measured {
  outcome: string
  ms: number
  peakMb: number
}

/** `tsx measure.ts <row> <address> <empty database>`: scans what runs there. Without a row, an honest server. */
const [, , id = '', address = '', empty = ''] = process.argv
const row = rows.find((each) => each.id === id)

const scanner = await openScanner(empty)
const peak = await peakMemory()
try {
  let [seen] = (await scanner.observe([address], { named: row?.named })).scanned
  if (row?.scans === 2) {
    await fetch(new URL('/next', address))
    ;[seen] = (await scanner.observe([address], { named: row.named })).scanned
  }
  if (!seen) throw new Error('nothing was scanned')
  const measured: Measured = { outcome: seen.done.outcome, ms: seen.ms, peakMb: peak() }
  process.stdout.write(`${JSON.stringify(measured)}\n`)
} finally {
  await scanner.close()
}
