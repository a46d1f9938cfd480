import { peakMemory } from './peak-memory.ts'
import { faultsOf } from './faults-of.ts'
import { rows } from './rows.ts'
import { openScanner } from './scanner.ts'

/** What one scan in a process of its own came to, as the last line on stdout. */
export interface Measured {
  outcome: string
  reason: string | null
  ms: number
  peakMb: number
  faults: string[]
}

/** `tsx measure.ts <row> <address>`: scans what runs there. Without a row, an honest server. */
const [, , id = '', address = ''] = process.argv
const row = rows.find((each) => each.id === id)

const scanner = await openScanner('files')
const peak = await peakMemory()
try {
  let [seen] = await scanner.scan([address], { named: row?.named })
  if (row?.scans === 2) {
    await fetch(new URL('/next', address))
    ;[seen] = await scanner.scan([address], { named: row.named })
  }
  if (!seen) throw new Error('nothing was scanned')
  // Before the checks, which read the whole database as one text.
  const peakMb = peak()
  const dump = row?.expected.nowhere === undefined ? '' : await scanner.dump()
  const { scanned, ms } = seen
  const faults = row ? faultsOf(row, seen, { dump, trespasses: [] }) : []
  const measured: Measured = { outcome: scanned.outcome, reason: scanned.reason, ms, peakMb, faults }
  process.stdout.write(`${JSON.stringify(measured)}\n`)
} finally {
  await scanner.close()
}
