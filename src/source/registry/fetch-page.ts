import type { GuardedFetch } from '../../net/guarded-fetch.ts'
import { Blocked, Throttled, TooLarge } from '../../net/refusals.ts'
import { retryAfterSeconds } from '../../net/retry-after.ts'
import { RegistryPage } from './schema.ts'

export interface PageOptions {
  fetch: GuardedFetch
  /** Sent to the registry's own origin only. */
  headers: Readonly<Record<string, string>>
  signal: AbortSignal
  now: () => Date
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Entries of one page, not yet judged, and where the next one starts. */
export interface Page {
  kind: 'page'
  entries: unknown[]
  next: string | undefined
}

/** Why a page could not be had. */
export interface PageFailure {
  kind: 'failure'
  outcome:
    | 'not_found'
    | 'rate_limited'
    | 'server_error'
    | 'auth_required'
    | 'protocol_error'
    | 'unreachable'
    | 'blocked'
  reason: string
  /** Seconds until the registry may be asked again. */
  retryAfter?: number
}

const tries = 3
const longestWaitSeconds = 60
const outcomes: Record<number, PageFailure['outcome']> = {
  401: 'auth_required',
  403: 'auth_required',
  404: 'not_found',
  429: 'rate_limited',
}

/** One page. A registry that is busy or broken is asked at most three times, as late as it says. */
export async function fetchPage(url: URL, options: PageOptions): Promise<Page | PageFailure> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await ask(url, options)
    if (result.kind === 'page' || attempt === tries || !isPassing(result)) return result
    const seconds = result.retryAfter ?? 2 ** (attempt - 1)
    if (seconds > longestWaitSeconds) return result
    await options.wait(seconds * 1000, options.signal)
  }
}

function isPassing({ outcome }: PageFailure): boolean {
  return outcome === 'rate_limited' || outcome === 'server_error'
}

async function ask(url: URL, options: PageOptions): Promise<Page | PageFailure> {
  try {
    const { fetch, headers, signal } = options
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      originHeaders: headers,
      signal,
    })
    if (response.ok) return pageOf(await response.text())
    await response.body?.cancel()
    return refused(response, options.now())
  } catch (error) {
    options.signal.throwIfAborted()
    return thrown(error)
  }
}

function pageOf(text: string): Page | PageFailure {
  try {
    const { servers, metadata } = RegistryPage.parse(JSON.parse(text))
    return { kind: 'page', entries: servers, next: metadata?.nextCursor || undefined }
  } catch {
    return failure('protocol_error', 'its answer is no page of servers')
  }
}

function refused({ status, headers }: Response, now: Date): PageFailure {
  const outcome = outcomes[status] ?? (status >= 500 ? 'server_error' : 'protocol_error')
  const retryAfter = retryAfterSeconds(headers.get('retry-after'), now)
  return { ...failure(outcome, `it answers HTTP ${status}`), ...(retryAfter !== undefined && { retryAfter }) }
}

function thrown(error: unknown): PageFailure {
  if (error instanceof Blocked) return failure('blocked', error.reason)
  if (error instanceof Throttled) {
    return { ...failure('rate_limited', error.message), retryAfter: error.retryAfter }
  }
  if (error instanceof TooLarge) return failure('protocol_error', error.message)
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined
  return failure('unreachable', `it cannot be reached${cause?.code ? ` (${cause.code})` : ''}`)
}

function failure(outcome: PageFailure['outcome'], reason: string): PageFailure {
  return { kind: 'failure', outcome, reason }
}
