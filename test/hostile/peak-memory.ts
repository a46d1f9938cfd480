import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import v8 from 'node:v8'
import vm from 'node:vm'

const mostRounds = 40

/** Percent that the heap may grow before it is collected. Else what is measured is not what a scan needs. */
const growth = 15

/**
 * What tells how many megabytes this process took at most since now, over what it holds now. Opening the database
 * leaves much behind, in which what a server costs would not show: it is collected first, and the system's own mark of
 * the highest place is taken back. Where that cannot be (outside of Linux), the highest of the whole process counts.
 */
export async function peakMemory(): Promise<() => number> {
  v8.setFlagsFromString('--expose-gc')
  v8.setFlagsFromString(`--heap-growing-percent=${growth}`)
  const collect = vm.runInNewContext('gc') as () => void
  let external = Infinity
  for (let round = 0; round < mostRounds; round += 1) {
    collect()
    await sleep(50)
    const now = process.memoryUsage().external
    if (now === external && round > 4) break
    external = now
  }
  try {
    writeFileSync('/proc/self/clear_refs', '5')
    const before = highest()
    return () => highest() - before
  } catch {
    return () => process.resourceUsage().maxRSS / 1024
  }
}

function highest(): number {
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return Number(found?.[1]) / 1024
}
