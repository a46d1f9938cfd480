import { setTimeout as delay } from 'node:timers/promises'
import { Agent, fetch as undiciFetch, type Dispatcher } from 'undici'
import { cappedBody } from './capped-body.ts'
import { guardedConnector, type Dial, type Resolve } from './dial.ts'
import { createPoliteness, type Politeness } from './politeness.ts'
import { redirectedHop, type Hop } from './redirect.ts'
import { Blocked } from './refusals.ts'
import { retryAfterSeconds } from './retry-after.ts'

export interface GuardOptions {
  /** Opens private, loopback, link-local, unique-local and carrier-grade NAT addresses. Cloud metadata stays shut. */
  allowPrivate?: boolean
  /** Decompressed bytes of one body. */
  maxBodyBytes?: number
  maxHeaderBytes?: number
  /** Redirects followed before giving up. */
  maxRedirects?: number
  connectTimeoutMs?: number
  /** For the headers, and between two parts of a body. */
  idleTimeoutMs?: number
  perHost?: number
  gapMs?: number
  maxWaitMs?: number
  userAgent?: string
  now?: () => number
  resolve?: Resolve
  dial?: Dial
  politeness?: Politeness
}

export interface GuardedInit {
  method?: string
  headers?: Headers | Record<string, string> | [string, string][]
  /** The user's own headers: sent to the first URL's origin only, never across a redirect to another. */
  originHeaders?: Readonly<Record<string, string>>
  body?: string
  signal?: AbortSignal | null
  /** A smaller cap for this body than the guard's. */
  maxBodyBytes?: number
}

/**
 * Fetches a URL that may come from an untrusted party. Rejects with `Blocked`, `Throttled` or undici's `TypeError`;
 * the body's stream fails with `TooLarge`. Redirects are followed here (at most three, each checked); one that would
 * change the method is returned unfollowed. `response.url` is the address that answered.
 */
export type GuardedFetch = (url: string | URL, init?: GuardedInit) => Promise<Response>

export interface Guard {
  fetch: GuardedFetch
  /** Closes kept-alive connections. */
  close(): Promise<void>
}

export const guardDefaults = {
  allowPrivate: false,
  maxBodyBytes: 4 * 1024 * 1024,
  maxHeaderBytes: 32 * 1024,
  maxRedirects: 3,
  connectTimeoutMs: 10_000,
  idleTimeoutMs: 60_000,
  perHost: 4,
  gapMs: 0,
  maxWaitMs: 5_000,
  userAgent: 'placard (MCP scanner; lists tools, calls none)',
  now: Date.now,
} as const

type Settings = Required<Omit<GuardOptions, 'resolve' | 'dial'>> & {
  dispatcher: Dispatcher
}

/** The one way out of the program for every URL found in data. Share one: politeness per host is shared with it. */
export function createGuard(options: GuardOptions = {}): Guard {
  const merged = { ...guardDefaults, ...options }
  const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    await delay(ms, undefined, signal ? { signal } : {})
  }
  const politeness = options.politeness ?? createPoliteness({ ...merged, sleep })
  const agent = new Agent({
    connect: guardedConnector(merged),
    maxHeaderSize: merged.maxHeaderBytes,
    headersTimeout: merged.idleTimeoutMs,
    bodyTimeout: merged.idleTimeoutMs,
  })
  const settings: Settings = { ...merged, politeness, dispatcher: agent }
  return {
    fetch: (url, init = {}) => follow(firstHop(url, init, settings.userAgent), init, settings),
    close: () => agent.destroy(),
  }
}

function firstHop(url: string | URL, init: GuardedInit, userAgent: string): Hop {
  const headers = new Headers([...new Headers(init.headers)])
  if (!headers.has('user-agent')) headers.set('user-agent', userAgent)
  for (const [name, value] of Object.entries(init.originHeaders ?? {})) headers.set(name, value)
  const own = Object.keys(init.originHeaders ?? {})
  return { url: new URL(url), method: (init.method ?? 'GET').toUpperCase(), headers, own }
}

async function follow(first: Hop, init: GuardedInit, settings: Settings): Promise<Response> {
  let hop = first
  for (let redirects = 0; ; redirects += 1) {
    const response = await send(hop, init, settings)
    const next = redirectedHop(hop, response)
    if (next === null) return response
    await response.body?.cancel()
    if (redirects === settings.maxRedirects) throw new Blocked(`more than ${settings.maxRedirects} redirects`)
    hop = next
  }
}

async function send(hop: Hop, init: GuardedInit, settings: Settings): Promise<Response> {
  refuseUrl(hop.url)
  const signal = init.signal ?? undefined
  const leave = await settings.politeness.enter(hop.url.host, signal)
  try {
    const response = await undiciFetch(hop.url, {
      method: hop.method,
      headers: [...hop.headers],
      redirect: 'manual',
      dispatcher: settings.dispatcher,
      ...(init.body === undefined ? {} : { body: init.body }),
      ...(signal ? { signal } : {}),
    })
    honourRetryAfter(hop.url.host, response, settings)
    return guarded(response as unknown as Response, {
      url: hop.url.href,
      limit: Math.min(init.maxBodyBytes ?? Infinity, settings.maxBodyBytes),
      leave,
    })
  } catch (error) {
    leave()
    throw blockedInside(error) ?? error
  }
}

function refuseUrl(url: URL): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Blocked(`${url.protocol} is not http or https`)
  if (url.username !== '' || url.password !== '') throw new Blocked('the address holds credentials')
}

function honourRetryAfter(
  host: string,
  response: { status: number; headers: { get(name: string): string | null } },
  settings: Settings,
): void {
  if (response.status !== 429 && response.status !== 503) return
  const seconds = retryAfterSeconds(response.headers.get('retry-after'), new Date(settings.now()))
  if (seconds !== undefined) settings.politeness.backOff(host, seconds)
}

/** undici wraps what the connector threw. */
function blockedInside(error: unknown): Blocked | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Blocked) return cause
  return cause instanceof Error && cause.message === 'bad port'
    ? new Blocked('a port that is never HTTP')
    : undefined
}

interface Wrapping {
  url: string
  limit: number
  leave: () => void
}

function guarded(response: Response, { url, limit, leave }: Wrapping): Response {
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream') === true
  // An event stream may stay open for a whole session: it must not hold the host's turn.
  if (streams || response.body === null) leave()
  const body = response.body === null ? null : cappedBody(response.body, limit, leave)
  const headers = new Headers([...response.headers])
  headers.delete('content-encoding')
  headers.delete('content-length')
  const wrapped = new Response(body, { status: response.status, statusText: response.statusText, headers })
  Object.defineProperty(wrapped, 'url', { value: url })
  return wrapped
}
