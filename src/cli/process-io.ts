import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { type Io, Stopped } from './io.ts'

/**
 * The real process as an `Io`. The first Ctrl-C aborts the signal so that the record is ended cleanly; a second one
 * ends the process at once. A closed pipe (`| head`) ends quietly.
 */
export function processIo(process: NodeJS.Process): Io {
  const stop = new AbortController()
  onSignal(process, stop, ['SIGINT', 130])
  onSignal(process, stop, ['SIGTERM', 143])
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    env: process.env,
    cwd: process.cwd(),
    home: process.env.HOME || homedir(),
    platform: process.platform,
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    now: () => new Date(),
    randomId: () => randomBytes(4).toString('hex'),
    signal: stop.signal,
  }
}

function onSignal(
  process: NodeJS.Process,
  stop: AbortController,
  [name, code]: ['SIGINT' | 'SIGTERM', 130 | 143],
): void {
  process.on(name, () => {
    if (stop.signal.aborted) process.exit(code)
    stop.abort(new Stopped(code))
  })
}
