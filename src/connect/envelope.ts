import { BadJson, elementsOf, membersOf, skipSpace, skipValue } from '../text/json-text.ts'

/** What a message is, read without parsing its result. */
export type Envelope =
  | { kind: 'answer'; id: unknown; error?: { code: number; message: string }; both: boolean }
  | { kind: 'request'; id: unknown; method: string }
  | { kind: 'notification'; method: string }
  | { kind: 'batch'; messages: string[]; more?: true }
  | { kind: 'invalid'; why: string }

/** Members that are small by their nature: a larger one is not looked at. */
const largestField = 64 * 1024

/** Reads one JSON-RPC message or batch. Never throws. */
export function envelopeOf(text: string): Envelope {
  try {
    const start = skipSpace(text, 0)
    if (text[start] === '[') return batchOf(text)
    const end = skipValue(text, start)
    if (skipSpace(text, end) < text.length) throw new BadJson('text after the message')
    return messageOf(fieldsOf(text))
  } catch {
    return { kind: 'invalid', why: 'no JSON' }
  }
}

/** Messages of one batch that are read. A body of a few megabytes holds a million, and nobody else's turn would come. */
const mostInBatch = 1_000

function batchOf(text: string): Envelope {
  const messages: string[] = []
  for (const { start, end } of elementsOf(text, 0)) {
    if (messages.length === mostInBatch) return { kind: 'batch', messages, more: true }
    messages.push(text.slice(start, end))
  }
  return { kind: 'batch', messages }
}

interface Fields {
  id?: unknown
  method?: unknown
  error?: unknown
  result: boolean
}

/** The last of two equal members counts, as with JSON.parse. */
function fieldsOf(text: string): Fields {
  const fields: Fields = { result: false }
  for (const { key, start } of membersOf(text, 0)) {
    if (key === 'result') fields.result = true
    else if (key === 'id' || key === 'method' || key === 'error') fields[key] = smallValue(text, start)
  }
  return fields
}

function smallValue(text: string, start: number): unknown {
  const end = skipValue(text, start)
  return end - start <= largestField ? JSON.parse(text.slice(start, end)) : null
}

function messageOf({ id, method, error, result }: Fields): Envelope {
  if (typeof method === 'string') {
    return id === undefined ? { kind: 'notification', method } : { kind: 'request', id, method }
  }
  if (!result && error === undefined) return { kind: 'invalid', why: 'neither a call nor an answer' }
  const both = result && error !== undefined
  return result ? { kind: 'answer', id, both } : { kind: 'answer', id, both, error: rpcErrorOf(error) }
}

/** Does the beginning of a message reach into a result? Then what it holds so far can be read. Never throws. */
export function beginsResult(text: string): boolean {
  try {
    for (const { key } of membersOf(text, 0)) if (key === 'result') return true
  } catch {
    return false
  }
  return false
}

/** A JSON-RPC error object, as far as it is one. */
export function rpcErrorOf(value: unknown): { code: number; message: string } {
  const { code, message } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  return {
    code: typeof code === 'number' ? code : 0,
    message: typeof message === 'string' ? message.slice(0, 500) : 'no message',
  }
}
