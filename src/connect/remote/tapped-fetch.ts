import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { GuardedFetch } from '../../net/guarded-fetch.ts'
import { Blocked } from '../../net/refusals.ts'
import { envelopeOf } from '../envelope.ts'
import { HttpFault, ProtocolFault } from '../faults.ts'
import type { StreamEvent } from './event-stream.ts'
import { readBeginning, readText, tapEvents, type BodySink } from './tap-body.ts'

export interface TapOptions {
  fetch: GuardedFetch
  /** The user's headers, for the server's own origin only. */
  headers: Readonly<Record<string, string>>
  /** Ends every request; the package's own signals are not looked at. */
  signal: AbortSignal
  transport: 'streamable-http' | 'sse'
  sink: TapSink
}

export interface TapSink extends BodySink {
  /** One request went out. */
  sent(): void
  /** The body that could answer the request with this id has ended, with an error or without. */
  end(id: number, error?: unknown): void
  /** The stream that carries all answers (HTTP+SSE) has ended, with an error or without. */
  lost(error?: unknown): void
  /** A request failed with this; the package's EventSource hides it. */
  fault(error: unknown): void
}

/**
 * The fetch that the packages' transports use. It reads the bodies itself (raw text to the sink), turns every answer
 * that is no success into an `HttpFault`, and answers in place the two requests that a listing does not need: the
 * GET stream after `initialize` and the DELETE at the end.
 */
export function createTappedFetch(options: TapOptions): FetchLike {
  let resumed = 0
  return async (url, init = {}) => {
    if (isNeedless(init, options.transport)) return new Response(null, { status: 405 })
    if (isResumption(init) && (resumed += 1) > mostResumptions) return new Response(null, { status: 405 })
    options.sink.sent()
    try {
      const response = await send(url, init, options)
      return await tapped(response, init, options)
    } catch (error) {
      options.sink.fault(error)
      throw error
    }
  }
}

/** A server that ends every stream with an id to resume from would be asked a hundred times a second. */
const mostResumptions = 50

function isNeedless(init: RequestInit, transport: TapOptions['transport']): boolean {
  if (init.method === 'DELETE') return true
  return init.method === 'GET' && transport !== 'sse' && !isResumption(init)
}

function isResumption(init: RequestInit): boolean {
  return init.method === 'GET' && new Headers(init.headers).has('last-event-id')
}

async function send(url: string | URL, init: RequestInit, options: TapOptions): Promise<Response> {
  const response = await options.fetch(url, {
    method: init.method ?? 'GET',
    headers: new Headers(init.headers),
    originHeaders: options.headers,
    signal: options.signal,
    ...(typeof init.body === 'string' ? { body: init.body } : {}),
  })
  if (response.ok) return response
  const envelope = envelopeOf(await readBeginning(response.body))
  throw new HttpFault(response, envelope.kind === 'answer' ? envelope.error : undefined)
}

async function tapped(response: Response, init: RequestInit, options: TapOptions): Promise<Response> {
  const isStream = mediaType(response) === 'text/event-stream'
  if (isStream && response.body) return streamed(response, response.body, { init, options })
  const id = requestId(init.body)
  if (options.transport === 'sse' || id === undefined) return response
  if (response.status === 202) {
    // A request that is only taken note of: its answer could come on the GET stream alone, which the protocol forbids.
    options.sink.end(id)
    return response
  }
  const { text, limit } = await readText(response.body, options.sink.bytes)
  if (limit !== undefined) options.sink.cut(text, limit)
  else if (/^\s*[{[]/.test(text)) options.sink.raw(text)
  else
    throw new ProtocolFault(`answered with ${mediaType(response) || 'no content type'} instead of a message`)
  options.sink.end(id)
  // 202 tells the package's transport that nothing is left to read; it still takes the session id from the headers.
  return new Response(null, { status: 202, headers: response.headers })
}

function streamed(
  response: Response,
  body: ReadableStream<Uint8Array>,
  { init, options }: { init: RequestInit; options: TapOptions },
): Response {
  const { sink, transport } = options
  const base = new URL(response.url)
  async function* pass(): AsyncGenerator<Uint8Array> {
    let resumable = false
    let failed: unknown
    const inspect = ({ event, data, id }: StreamEvent): void => {
      resumable ||= id !== undefined
      if (event === 'endpoint') refuseForeignEndpoint(data, base)
    }
    try {
      yield* tapEvents(body, sink, inspect)
    } catch (error) {
      failed = error
      throw error
    } finally {
      const id = requestId(init.body)
      if (transport === 'sse') sink.lost(failed)
      else if (id !== undefined && !resumable) sink.end(id, failed)
    }
  }
  return new Response(ReadableStream.from(pass()), { status: response.status, headers: response.headers })
}

/** The address for messages must be the server's own: a foreign one would get what we send, headers included. */
function refuseForeignEndpoint(endpoint: string, base: URL): void {
  const url = URL.canParse(endpoint, base.href) ? new URL(endpoint, base.href) : undefined
  if (url?.origin !== base.origin) throw new Blocked('the endpoint event names an address on another origin')
}

function mediaType(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function requestId(body: unknown): number | undefined {
  if (typeof body !== 'string') return undefined
  const { id, method } = JSON.parse(body) as { id?: unknown; method?: unknown }
  return typeof id === 'number' && typeof method === 'string' ? id : undefined
}
