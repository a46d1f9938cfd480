import { StreamableHTTPClientTransport as ModernTransport } from '@modelcontextprotocol/client'
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { FetchLike, Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import type { Era } from '../../model/target.ts'
import type { GuardedFetch } from '../../net/guarded-fetch.ts'
import { createDeadline, type Deadline } from '../../net/deadline.ts'
import { Interrupted } from '../session.ts'
import type { TappedTransport } from '../tapped-transport.ts'
import { createTappedFetch } from './tapped-fetch.ts'

export interface WireOptions {
  url: URL
  era: Era
  transport: 'streamable-http' | 'sse'
  fetch: GuardedFetch
  headers: Readonly<Record<string, string>>
  signal: AbortSignal
}

/** A transport of the official packages over the guarded fetch, tapped. Counts requests and bytes. */
export class RemoteWire implements TappedTransport {
  declare onraw?: (text: string) => void
  declare oncut?: (text: string, limit: number) => void
  declare onend?: (id: number, error?: unknown) => void
  declare onfail?: (error: unknown) => void
  declare onclose?: () => void
  requests = 0
  bytes = 0
  readonly #inner: Transport
  /** The server's deadline, and the end of this connection. */
  readonly #deadline: Deadline
  #fault: unknown

  constructor(options: WireOptions) {
    this.#deadline = createDeadline(null, options.signal)
    const { signal } = this.#deadline
    const sink = {
      raw: (text: string) => this.onraw?.(text),
      cut: (text: string, limit: number) => this.oncut?.(text, limit),
      end: (id: number, error?: unknown) => this.onend?.(id, error),
      lost: (error: unknown = new Interrupted('the event stream ended')) => {
        this.#fault ??= error
        this.onfail?.(error)
      },
      bytes: (count: number) => (this.bytes += count),
      sent: () => (this.requests += 1),
      fault: (error: unknown) => (this.#fault ??= error),
    }
    this.#inner = transportOf(options, createTappedFetch({ ...options, signal, sink }))
    Object.assign(this.#inner, { onclose: () => this.onclose?.() })
  }

  /** Rejects with what the guard, the server or the signal said, not with the package's text about it. */
  async start(): Promise<void> {
    const aborted = new Promise<never>((_, reject) => {
      const { signal } = this.#deadline
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    })
    try {
      await Promise.race([this.#inner.start(), aborted])
    } catch (error) {
      throw this.#fault ?? error
    }
  }

  send(message: JSONRPCMessage): Promise<void> {
    return this.#inner.send(message)
  }

  setProtocolVersion(version: string): void {
    this.#inner.setProtocolVersion?.(version)
  }

  async close(): Promise<void> {
    this.#deadline.abort(new Interrupted('the connection was closed'))
    this.#deadline.end()
    await this.#inner.close()
  }
}

function transportOf({ url, era, transport }: WireOptions, fetch: FetchLike): Transport {
  if (transport === 'sse') return new SSEClientTransport(url, { fetch })
  // The modern transport takes its headers from each message's envelope; the types of the two packages differ in name only.
  if (era === 'modern') return new ModernTransport(url, { fetch }) as unknown as Transport
  return new StreamableHTTPClientTransport(url, { fetch }) as Transport
}
