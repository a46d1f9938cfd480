import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import { TooLarge } from '../net/refusals.ts'
import { redact } from '../text/redact.ts'
import { createTally } from './anomalies.ts'
import { beginsResult, envelopeOf, type Envelope } from './envelope.ts'
import { Interrupted, type Answer } from './session.ts'
import type { TappedTransport } from './tapped-transport.ts'

/** Requests of the server that get an answer; later ones are only counted, so that a flood costs us nothing. */
const mostReplies = 16

const methodNotFound = { code: -32601, message: 'Method not found' }

type AnswerEnvelope = Envelope & { kind: 'answer' }

interface Waiting {
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

export interface PeerOptions {
  wire: TappedTransport
  signal: AbortSignal
  secrets: readonly string[]
}

/**
 * Speaks JSON-RPC over a transport, from the raw text of each message: numbered requests out, answers and nuisances in.
 * The packages' own clients are not used for this: they drop unknown fields, refuse a whole page for one malformed
 * tool, and show neither a second answer to one request nor an answer to none.
 */
export class Peer {
  readonly tally = createTally()
  /** Messages sent so far. */
  sent = 0
  readonly #options: PeerOptions
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #replies = 0

  constructor(options: PeerOptions) {
    this.#options = options
    Object.assign(options.wire, {
      onraw: (text: string) => this.#receive(text),
      oncut: (text: string, cut: number) => this.#cut(text, cut),
      onend: (id: number, error: unknown = this.#unanswered()) => this.#settle(id)?.reject(error),
      onfail: (error: unknown) => this.#failAll(error),
      onclose: () => this.#failAll(new Interrupted('the connection closed before an answer came')),
      onerror: () => undefined,
    })
    options.signal.addEventListener('abort', () => this.#failAll(options.signal.reason), { once: true })
  }

  /** Rejects with what the transport threw, the signal's reason, or `Interrupted`. */
  async request(method: string, params: Record<string, unknown>): Promise<Answer> {
    this.#options.signal.throwIfAborted()
    const id = (this.#lastId += 1)
    return await new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#send({ jsonrpc: '2.0', id, method, params }).catch((error: unknown) =>
        this.#settle(id)?.reject(error),
      )
    })
  }

  notify(method: string): Promise<void> {
    return this.#send({ jsonrpc: '2.0', method })
  }

  #send(message: JSONRPCMessage): Promise<void> {
    this.sent += 1
    return this.#options.wire.send(message)
  }

  #receive(text: string, inBatch = false): void {
    if (text.trim() === '') return
    const envelope = envelopeOf(text)
    if (envelope.kind === 'answer') this.#answer(envelope, text)
    else if (envelope.kind === 'notification') this.tally.notification(envelope.method)
    else if (envelope.kind === 'request') this.#reply(envelope.id, envelope.method)
    else if (envelope.kind === 'invalid') {
      this.tally.add('invalid-json', redact(text.slice(0, 400), this.#options.secrets))
    } else {
      this.tally.add('batch', 'several messages in one array')
      if (envelope.more)
        this.tally.add('batch-too-long', `only the first ${envelope.messages.length} were read`)
      if (!inBatch) for (const message of envelope.messages) this.#receive(message, true)
    }
  }

  /** Why no answer was found in what came. */
  #unanswered(): Interrupted {
    const seen = this.tally.list().map(({ kind }) => kind)
    const why = seen.length === 0 ? '' : ` (seen: ${seen.join(', ')})`
    return new Interrupted(`the server ended its answer without a result${why}`)
  }

  #answer(envelope: AnswerEnvelope, text: string): void {
    if (envelope.both) this.tally.add('result-and-error', 'an answer holds both a result and an error')
    const id = this.#owner(envelope)
    const waiting = id === undefined ? undefined : this.#settle(id)
    if (waiting) waiting.resolve(envelope.error ? { kind: 'error', ...envelope.error } : resultOf(text))
    else if (this.#wasSent(envelope.id)) this.tally.add('duplicate-answer', 'a second answer to one request')
    else this.tally.add('wrong-id', 'an answer to no request')
  }

  /**
   * The request that an answer is for. Clients take an id that came back as text. An error without an id belongs to the
   * only open request: who could not read a request does not know its id.
   */
  #owner({ id, error }: AnswerEnvelope): number | undefined {
    if (typeof id === 'number') return id
    if (typeof id === 'string' && /^\d{1,9}$/.test(id)) {
      this.tally.add('wrong-id', 'the id came back as text')
      return Number(id)
    }
    const [only] = this.#waiting.keys()
    return id == null && error && this.#waiting.size === 1 ? only : undefined
  }

  #wasSent(id: unknown): boolean {
    return typeof id === 'number' && Number.isInteger(id) && id > 0 && id <= this.#lastId
  }

  #reply(id: unknown, method: string): void {
    if (method !== 'ping') this.tally.add('server-request', method)
    this.#replies += 1
    if (this.#replies > mostReplies || (typeof id !== 'string' && typeof id !== 'number')) return
    const outcome = method === 'ping' ? { result: {} } : { error: methodNotFound }
    this.#send({ jsonrpc: '2.0', id, ...outcome }).catch(() => undefined)
  }

  #cut(text: string, cut: number): void {
    const [id] = this.#waiting.keys()
    const waiting = id === undefined ? undefined : this.#settle(id)
    if (beginsResult(text)) waiting?.resolve({ kind: 'result', result: undefined, text, cut })
    else waiting?.reject(new TooLarge(cut))
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    return waiting
  }

  #failAll(error: unknown): void {
    for (const id of this.#waiting.keys()) this.#settle(id)?.reject(error)
  }
}

function resultOf(text: string): Answer {
  let parsed: { result?: unknown } | undefined
  return {
    kind: 'result',
    text,
    get result() {
      parsed ??= JSON.parse(text) as { result?: unknown }
      return parsed.result
    },
  }
}
