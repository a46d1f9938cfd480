import { once } from 'node:events'
import { ByteTail } from './byte-tail.ts'
import { endGroup, spawnGroup, type Launch } from './process-group.ts'

const keptBytes = 256 * 1024
const graceMs = 500

export interface Ended {
  /** Null where it was killed or could not be started. */
  code: number | null
  /** At most the last 256 KB of each. */
  stdout: string
  stderr: string
}

/** Runs a command of ours (npm, a probe) to its end, or until the signal ends its whole group. Never rejects. */
export async function runToEnd(launch: Launch, signal: AbortSignal): Promise<Ended> {
  const out = new ByteTail(keptBytes)
  const err = new ByteTail(keptBytes)
  const ended = (code: number | null): Ended => ({ code, stdout: out.text(), stderr: err.text() })
  if (signal.aborted) return ended(null)
  const child = spawnGroup(launch)
  child.stdin.on('error', () => {})
  child.stdin.end()
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  const stop = (): void => void endGroup(child, graceMs)
  signal.addEventListener('abort', stop, { once: true })
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return ended(code)
  } catch {
    return ended(null)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
