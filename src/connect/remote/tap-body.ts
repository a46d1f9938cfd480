import { TooLarge } from '../../net/refusals.ts'
import { envelopeOf } from '../envelope.ts'
import { createEventSplitter, type StreamEvent } from './event-stream.ts'

const faultLength = 64 * 1024

/** What becomes of the bodies that a server sends. */
export interface BodySink {
  raw(text: string): void
  /** The beginning of a message that ran into the cap of so many bytes. */
  cut(text: string, limit: number): void
  bytes(count: number): void
}

/** The whole text of a body. `limit` is set where a cap refused the rest. */
export async function readText(
  body: ReadableStream<Uint8Array> | null,
  bytes: (count: number) => void,
): Promise<{ text: string; limit?: number }> {
  const decoder = new TextDecoder()
  const parts: string[] = []
  try {
    for await (const chunk of body ?? []) {
      bytes(chunk.byteLength)
      parts.push(decoder.decode(chunk, { stream: true }))
    }
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    return { text: parts.join(''), limit: error.limit }
  }
  parts.push(decoder.decode())
  return { text: parts.join('') }
}

/** The beginning of a body, no longer than needed to understand an error; the rest is not read. */
export async function readBeginning(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      if (text.length > faultLength) break
    }
  } catch {
    return text
  }
  return text
}

/**
 * Hands every message of an event stream to the sink and passes on a stream for the package's transport, in which the
 * messages are stubs: their text went the raw way already, and the package would refuse a malformed one. Ids, retry
 * times and other events stay. `onEvent` sees each event first; what it throws ends the stream.
 */
export async function* tapEvents(
  body: ReadableStream<Uint8Array>,
  sink: BodySink,
  onEvent: (event: StreamEvent) => void,
): AsyncGenerator<Uint8Array, void> {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const splitter = createEventSplitter()
  try {
    for await (const chunk of body) {
      sink.bytes(chunk.byteLength)
      const events = splitter.push(decoder.decode(chunk, { stream: true }))
      events.forEach(onEvent)
      const text = events.map((event) => forwarded(event, sink)).join('')
      if (text !== '') yield encoder.encode(text)
    }
  } catch (error) {
    const rest = splitter.rest()
    if (!(error instanceof TooLarge) || rest === '') throw error
    sink.cut(rest, error.limit)
  }
}

const stub = '{"jsonrpc":"2.0","id":0,"result":{}}'

function forwarded(event: StreamEvent, sink: BodySink): string {
  const isMessage = event.event === '' || event.event === 'message'
  if (isMessage && event.data !== '') sink.raw(event.data)
  const data = isMessage ? stubOf(event) : event.data
  const lines = [
    ...(event.id === undefined ? [] : [`id: ${event.id}`]),
    ...(event.retry === undefined ? [] : [`retry: ${event.retry}`]),
    ...(event.event === '' ? [] : [`event: ${event.event}`]),
    ...data.split('\n').map((line) => `data: ${line}`),
  ]
  return data === '' && event.id === undefined && event.retry === undefined ? '' : `${lines.join('\n')}\n\n`
}

/** An answer ends the package's wish to resume the stream, so it must see that one came. */
function stubOf(event: StreamEvent): string {
  return event.data !== '' && envelopeOf(event.data).kind === 'answer' ? stub : ''
}
