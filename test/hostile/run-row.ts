import { faultsOf } from './faults-of.ts'
import type { Running } from './fixtures/running.ts'
import type { Row } from './row.ts'
import type { Scanner, Seen } from './scanner.ts'

/** The address by which a row's server is scanned: its own, or by the name whose resolver stands in. */
export function addressOf(row: Row, running: Running): string {
  if (!row.named) return running.address
  const url = new URL(running.address)
  url.hostname = row.named.host
  return url.href
}

/** Starts a row's server, scans it as often as it says, and tells in what it differs from what must be. */
export async function runRow(row: Row, scanner: Scanner): Promise<{ seen: Seen; faults: string[] }> {
  const running = await row.fixture()
  try {
    const address = addressOf(row, running)
    let [seen] = await scanner.scan([address], { named: row.named })
    if (row.scans === 2) {
      running.next()
      ;[seen] = await scanner.scan([address], { named: row.named })
    }
    if (!seen) throw new Error('nothing was scanned')
    const dump = row.expected.nowhere === undefined ? '' : await scanner.dump()
    return { seen, faults: faultsOf(row, seen, { dump, trespasses: running.trespasses }) }
  } finally {
    await running.stop()
  }
}
