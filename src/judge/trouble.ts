import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'
import { ReplayMissError } from './replay.ts'

/** Why a request has no answer, and what may help. */
export type Trouble =
  | { kind: 'stopped' }
  | { kind: 'unreachable'; reason: string; timedOut: boolean }
  | { kind: 'rate-limited'; reason: string; pause: number | undefined }
  | { kind: 'server-error'; reason: string }
  | { kind: 'objection'; reason: string; complaint: string; tooLong: boolean }
  | { kind: 'final'; reason: string; rateLimited: boolean }

const finalStatuses = [401, 402, 403, 404, 405]
const objectionStatuses = [400, 413, 415, 422, 501]
const tooLong = /context[_ ](length|window|size)|maximum context|too (long|many tokens|large)|token limit/i
const parameters = /response_format|json_schema|grammar|requested parameters/i

/** Sorts what the client threw; `signal` is the run's own. Throws on only what no endpoint is to blame for. */
export function troubleOf(error: unknown, signal?: AbortSignal): Trouble {
  if (signal?.aborted) return { kind: 'stopped' }
  const missed = [error, error instanceof Error ? error.cause : undefined]
  for (const miss of missed) if (miss instanceof ReplayMissError) throw miss
  if (error instanceof APIError && error.status !== undefined) return troubleOfStatus(error, error.status)
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError || isAbort(error)) {
    return { kind: 'unreachable', reason: 'no answer in time', timedOut: true }
  }
  if (error instanceof APIConnectionError) {
    return { kind: 'unreachable', reason: 'no connection', timedOut: false }
  }
  // What `JSON.parse` or the transport says of a body that is no JSON or breaks off.
  return { kind: 'server-error', reason: 'an answer that cannot be read' }
}

const isAbort = (error: unknown): boolean =>
  error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name)

function troubleOfStatus(error: APIError, status: number): Trouble {
  const reason = `HTTP ${status}${codeOf(error)}`
  const complaint = `${error.param ?? ''} ${error.message}`
  if (status === 429) {
    if (error.code === 'insufficient_quota') return { kind: 'final', reason, rateLimited: true }
    return { kind: 'rate-limited', reason, pause: pauseOf(error.headers) }
  }
  // llama.cpp of old answers 500 to a format that it does not know, OpenRouter 404 where no provider takes it.
  if (objectionStatuses.includes(status) || ([404, 500].includes(status) && parameters.test(complaint))) {
    return { kind: 'objection', reason, complaint, tooLong: tooLong.test(complaint) || status === 413 }
  }
  if (finalStatuses.includes(status)) return { kind: 'final', reason, rateLimited: false }
  return { kind: 'server-error', reason }
}

/** Only a plain code is repeated: an endpoint's own words may hold a part of the key. */
function codeOf(error: APIError): string {
  return /^[a-z][a-z_]{2,40}$/.test(error.code ?? '') ? ` (${error.code})` : ''
}

/** Milliseconds of a Retry-After header in its form of seconds, or of the non-standard `retry-after-ms`. */
function pauseOf(headers: Headers | undefined): number | undefined {
  const milliseconds = Number(headers?.get('retry-after-ms') ?? NaN)
  if (milliseconds >= 0) return milliseconds
  const seconds = Number(headers?.get('retry-after') ?? NaN)
  return seconds >= 0 ? seconds * 1_000 : undefined
}
