import { installPackage } from '../src/connect/local/install-package.ts'
import { thisMachine } from '../src/connect/local/machine.ts'
import { cacheDir, realServers } from './real-servers.ts'

const deadlineMs = 170_000
const atOnce = 3

/**
 * Runs once before all tests. Installs the pinned real servers of `test/servers.json` into Placard's cache, by
 * Placard's own way. What cannot be installed is said here, and its tests are skipped.
 */
export default async function setup(): Promise<void> {
  const signal = AbortSignal.timeout(deadlineMs)
  const waiting = realServers.filter(({ large }) => !large || process.env['PLACARD_NO_SKIP'] === '1')
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { locator: name, version, integrity } = next.target
      const machine = thisMachine()
      const result = await installPackage({
        name,
        version,
        integrity,
        cacheDir,
        env: process.env,
        machine,
        signal,
      })
      if (result.kind === 'failure') console.warn(`tests of ${name} are skipped: ${result.reason}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
