import type { Io } from '../../src/cli/io.ts'

/** An `Io` that keeps what is written, for running commands in memory. */
export function memoryIo(given: Partial<Io> = {}): { io: Io; out: () => string; err: () => string } {
  let out = ''
  let err = ''
  const io: Io = {
    env: {},
    cwd: process.cwd(),
    home: '/nonexistent',
    platform: process.platform,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    stdin: (async function* () {})(),
    now: () => new Date('2026-11-21T02:30:00.000Z'),
    randomId: () => '00000000',
    signal: new AbortController().signal,
    ...given,
  }
  return { io, out: () => out, err: () => err }
}
