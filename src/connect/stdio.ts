import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import type { Anomaly } from '../model/snapshot.ts'
import { redact } from '../text/redact.ts'
import { ByteTail } from './local/byte-tail.ts'
import { LineSplitter } from './local/line-splitter.ts'
import { endGroup, hasExited, signalGroup, spawnGroup, type Launch } from './local/process-group.ts'
import type { TappedTransport } from './tapped-transport.ts'

const tailBytes = 8 * 1024
const graceMs = 1_000
/** After the leader's exit, how long what is left in its pipes may take to arrive. */
const drainMs = 500

export interface StdioOptions extends Launch {
  /** Bytes of stdout after which the server is stopped. */
  maxBytes: number
  /** Values that must not stand in what is kept of stderr. */
  secrets: readonly string[]
  /** Runs after the group's end, whatever ended it: removes containers, strays, folders. Must not reject. */
  cleanUp?: () => Promise<void>
}

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

/**
 * Newline-delimited JSON over the pipes of a process that leads its own group. In place of the SDK's transport, which
 * inherits parts of the user's environment, has no group to kill and gives up on one long message.
 */
export class StdioTransport implements TappedTransport {
  onraw?: (text: string) => void
  oncut?: (text: string, limit: number) => void
  onmessage?: TappedTransport['onmessage']
  onclose?: () => void
  onerror?: (error: Error) => void

  readonly #child: ChildProcessWithoutNullStreams
  readonly #options: StdioOptions
  /** Twice what is shown: a secret cut at the front of it is never in the shown half. */
  readonly #stderr = new ByteTail(2 * tailBytes)
  readonly #lines = new LineSplitter((line) => this.#receive(line))
  readonly #problems = new Map<string, { count: number; detail: string }>()
  /** Lines that came before `start()`, of a server that ended before it; null once it was called. */
  #early: string[] | null = []
  #bytes = 0
  #capHit: string | null = null
  #exit: Exit | null = null
  #closed = false
  #ending: Promise<void> | undefined

  private constructor(child: ChildProcessWithoutNullStreams, options: StdioOptions) {
    this.#child = child
    this.#options = options
    child.stdout.on('data', (chunk: Buffer) => this.#read(chunk)).pause()
    child.stderr.on('data', (chunk: Buffer) => this.#stderr.push(chunk))
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.on('error', () => {})
    child.on('exit', (code, signal) => this.#leaderExited({ code, signal }))
    child.on('close', () => this.#finish())
  }

  /** Rejects where the executable cannot be started. */
  static async spawn(options: StdioOptions): Promise<StdioTransport> {
    const child = spawnGroup(options)
    child.on('error', () => {})
    const transport = new StdioTransport(child, options)
    if (child.pid === undefined) throw (await once(child, 'error').catch((error: unknown) => [error]))[0]
    return transport
  }

  async start(): Promise<void> {
    const early = this.#early ?? []
    this.#early = null
    for (const line of early) this.#receive(line)
    this.#child.stdout.resume()
    if (this.#closed) queueMicrotask(() => this.onclose?.())
  }

  async send(message: JSONRPCMessage): Promise<void> {
    if (this.#closed || !this.#child.stdin.writable) {
      await hasExited(this.#child, drainMs)
      throw new Error('the server has ended')
    }
    if (!this.#child.stdin.write(`${JSON.stringify(message)}\n`)) await this.#drained()
  }

  /** Ends the whole process group. Never rejects; later calls wait for the first. */
  close(): Promise<void> {
    this.#ending ??= this.#end()
    return this.#ending
  }

  stderrTail(): string {
    return redact(this.#stderr.text(), this.#options.secrets).slice(-tailBytes)
  }

  byteCount(): number {
    return this.#bytes
  }

  /** Why reading stopped before the server's own end, in one line. */
  capHit(): string | null {
    return this.#capHit
  }

  /** How the leader ended by itself; null while it runs. */
  exit(): Exit | null {
    return this.#exit
  }

  anomalies(): Anomaly[] {
    return [...this.#problems].map(([kind, { count, detail }]) => ({ kind, count, detail }))
  }

  #read(chunk: Buffer): void {
    if (this.#capHit !== null) return
    const room = this.#options.maxBytes - this.#bytes
    this.#bytes += Math.min(room, chunk.length)
    this.#lines.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
    if (chunk.length <= room) return
    this.#capHit = `stopped after ${this.#options.maxBytes} bytes of output`
    this.oncut?.(this.#lines.takeRest(), this.#options.maxBytes)
    void this.close()
  }

  #receive(line: string): void {
    if (this.#early) {
      this.#early.push(line)
      return
    }
    if (line.trim() === '') return
    if (!/^\s*[[{]/.test(line)) {
      this.#note('text-on-stdout', 'a line that is no JSON')
      return
    }
    this.onraw?.(line)
    if (this.onmessage) for (const message of messagesOf(line)) this.onmessage(message)
  }

  #note(kind: string, detail: string): void {
    const known = this.#problems.get(kind)
    this.#problems.set(kind, { count: (known?.count ?? 0) + 1, detail })
  }

  async #drained(): Promise<void> {
    const gone = new AbortController()
    const { signal } = gone
    await Promise.race([
      once(this.#child.stdin, 'drain', { signal }),
      once(this.#child, 'exit', { signal }),
    ]).finally(() => gone.abort())
  }

  #leaderExited(exit: Exit): void {
    if (this.#ending === undefined) this.#exit = exit
    if (this.#child.pid !== undefined) signalGroup(this.#child.pid, 'SIGKILL')
    setTimeout(() => this.#finish(), drainMs).unref()
  }

  #finish(): void {
    if (this.#closed) return
    this.#closed = true
    if (this.#ending === undefined) this.#lines.end()
    void this.close()
    this.onclose?.()
  }

  async #end(): Promise<void> {
    this.#child.stdin.end()
    if (this.#exit === null) await endGroup(this.#child, graceMs)
    await this.#options.cleanUp?.()
    this.#child.stdout.destroy()
    this.#child.stderr.destroy()
    this.#finish()
  }
}

/** None where the line is no JSON after all. */
function messagesOf(line: string): JSONRPCMessage[] {
  try {
    return [JSON.parse(line) as JSONRPCMessage].flat()
  } catch {
    return []
  }
}
