/** Everything of the process that a command may touch, handed in so that tests run commands in memory. */
export interface Io {
  env: Readonly<Record<string, string | undefined>>
  cwd: string
  home: string
  platform: NodeJS.Platform
  /** Data only. */
  stdout: Output
  /** Logs, progress, errors. */
  stderr: Output
  stdin: AsyncIterable<Uint8Array | string>
  now(): Date
  /** Eight random hexadecimal digits. */
  randomId(): string
  /** Aborts at Ctrl-C or SIGTERM; its reason is a `Stopped`. */
  signal: AbortSignal
}

export interface Output {
  write(text: string): unknown
  isTTY?: boolean | undefined
  columns?: number | undefined
}

/** The user or the system asked the process to stop; `exitCode` is 130 or 143. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly exitCode: 130 | 143

  constructor(exitCode: 130 | 143) {
    super(exitCode === 130 ? 'stopped by Ctrl-C' : 'stopped by SIGTERM')
    this.exitCode = exitCode
  }
}

/** May colours be written to this output? `NO_COLOR` and a dumb terminal say no; `FORCE_COLOR` says yes. */
export function colours(io: Pick<Io, 'env'>, output: Output): boolean {
  if (io.env.NO_COLOR) return false
  if (io.env.FORCE_COLOR && io.env.FORCE_COLOR !== '0') return true
  return output.isTTY === true && io.env.TERM !== 'dumb'
}
