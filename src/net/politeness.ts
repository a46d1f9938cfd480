import { Throttled } from './refusals.ts'

export interface PolitenessOptions {
  /** Requests to one host at the same time. */
  perHost: number
  /** Milliseconds between the starts of two requests to one host. */
  gapMs: number
  /** Longest wait for a host that sent Retry-After; beyond it the request is refused. */
  maxWaitMs: number
  now: () => number
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** Shared by everybody who fetches, so that one host never sees more than its share. */
export interface Politeness {
  /** Waits for the host's turn. The returned function gives the turn back; calling it twice does no harm. */
  enter(host: string, signal?: AbortSignal): Promise<() => void>
  /** The host asked to be left alone for so many seconds. */
  backOff(host: string, seconds: number): void
}

interface Host {
  active: number
  nextStart: number
  notBefore: number
  waiting: (() => void)[]
}

export function createPoliteness(options: PolitenessOptions): Politeness {
  const hosts = new Map<string, Host>()
  const hostOf = (name: string): Host => {
    const host = hosts.get(name) ?? { active: 0, nextStart: 0, notBefore: 0, waiting: [] }
    hosts.set(name, host)
    return host
  }

  async function enter(name: string, signal?: AbortSignal): Promise<() => void> {
    const host = hostOf(name)
    refuseThrottled(name, host, options)
    while (host.active >= options.perHost) await turn(host, signal)
    host.active += 1
    const leave = leaver(host)
    try {
      await pause(host, options, signal)
      refuseThrottled(name, host, options)
      return leave
    } catch (error) {
      leave()
      throw error
    }
  }

  function backOff(name: string, seconds: number): void {
    const host = hostOf(name)
    host.notBefore = Math.max(host.notBefore, options.now() + seconds * 1000)
  }

  return { enter, backOff }
}

function refuseThrottled(name: string, host: Host, options: PolitenessOptions): void {
  const wait = host.notBefore - options.now()
  if (wait > options.maxWaitMs) throw new Throttled(name, Math.ceil(wait / 1000))
}

async function pause(host: Host, options: PolitenessOptions, signal?: AbortSignal): Promise<void> {
  const start = Math.max(options.now(), host.nextStart, host.notBefore)
  host.nextStart = start + options.gapMs
  if (start > options.now()) await options.sleep(start - options.now(), signal)
}

function leaver(host: Host): () => void {
  let left = false
  return () => {
    if (left) return
    left = true
    host.active -= 1
    host.waiting.shift()?.()
  }
}

function turn(host: Host, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const wake = (): void => {
      signal?.removeEventListener('abort', give)
      resolve()
    }
    const give = (): void => {
      host.waiting = host.waiting.filter((entry) => entry !== wake)
      reject(signal?.reason as Error)
    }
    host.waiting.push(wake)
    signal?.addEventListener('abort', give, { once: true })
  })
}
