import type { Failure, Phase } from '../../model/outcome.ts'
import type { Target } from '../../model/target.ts'
import type { GuardedFetch } from '../../net/guarded-fetch.ts'
import type { ConnectOptions } from '../connect.ts'
import { failureOf } from '../failure-of.ts'
import { HttpFault } from '../faults.ts'
import { openSession, type Link } from '../open-session.ts'
import type { Session } from '../session.ts'
import { findAuth } from './auth-metadata.ts'
import { firstAttempt, nextAttempt, type Attempt } from './next-attempt.ts'
import { remoteAddress, type RemoteAddress } from './remote-address.ts'
import { RemoteWire } from './remote-wire.ts'

/** Opens a session with a remote server in the first way that it understands. Failures are values. */
export async function openRemote(target: Target, options: ConnectOptions): Promise<Session | Failure> {
  const address = remoteAddress(target, options.credentials)
  if (address.kind === 'failure') return address
  const counts = { requests: 0, bytes: 0 }
  const tried: Attempt[] = []
  let attempt: Attempt | null = firstAttempt(target, options.remembered)
  let failed: { error: unknown; phase: Phase } | undefined
  while (attempt) {
    tried.push(attempt)
    const result = await tryOpen(attempt, { address, options, counts })
    if (result.kind === 'session') return result
    attempt = nextAttempt(result.error, tried)
    // Where no way leads on, the first refusal says more than the last guess, unless that one was really answered.
    failed = failed && isGuess(result.error) ? failed : result
  }
  return await explain(failed?.error, failed?.phase ?? 'connect', {
    address,
    options,
    sent: () => counts.requests,
  })
}

interface Context {
  address: RemoteAddress
  options: ConnectOptions
  /** What the attempts took so far, all together. */
  counts: { requests: number; bytes: number }
}

type Failed = { kind: 'failed'; error: unknown; phase: Phase }

async function tryOpen(attempt: Attempt, context: Context): Promise<Session | Failed> {
  const { address, options, counts } = context
  const wire = new RemoteWire({ ...attempt, ...address, fetch: options.fetch, signal: options.signal })
  let phase: Phase = 'connect'
  try {
    return await openSession(linkOf(wire, attempt, context), {
      era: attempt.era,
      signal: options.signal,
      secrets: address.secrets,
      onPhase: (next) => (phase = next),
    })
  } catch (error) {
    await close(wire)
    counts.requests += wire.requests
    counts.bytes += wire.bytes
    return { kind: 'failed', error, phase }
  }
}

function linkOf(wire: RemoteWire, { era, transport }: Attempt, context: Context): Link {
  const { address, options, counts } = context
  const before = { ...counts }
  return {
    wire,
    transport,
    posture: {
      auth: Object.keys(address.headers).length > 0 ? 'credentialed' : 'open',
      era,
      transport,
      args: [],
      variables: address.names,
    },
    standIns: new Map(),
    requestCount: () => before.requests + wire.requests,
    byteCount: () => before.bytes + wire.bytes,
    anomalies: () => [],
    stderrTail: () => '',
    explain: (error, phase) =>
      explain(error, phase, { address, options, sent: () => before.requests + wire.requests }),
    close: () => close(wire),
  }
}

async function close(wire: RemoteWire): Promise<void> {
  await wire.close().catch(() => undefined)
}

function isGuess(error: unknown): boolean {
  return nextAttempt(error, []) !== null
}

const whileConnecting = new Set<Failure['outcome']>(['unreachable', 'tls_error', 'blocked'])

/** HTTP has no step of its own for connecting: the first request does it. */
function endedWhileConnecting({ outcome, reason }: Failure): boolean {
  return whileConnecting.has(outcome) || (outcome === 'timeout' && /CONNECT_TIMEOUT|ETIMEDOUT/.test(reason))
}

async function explain(
  error: unknown,
  phase: Phase,
  { address, options, sent }: Pick<Context, 'address' | 'options'> & { sent: () => number },
): Promise<Failure> {
  const { signal, clock } = options
  const ending = failureOf(error, { phase, signal, secrets: address.secrets, now: clock() })
  const failure = { ...ending, requests: sent() }
  if (phase === 'initialize' && endedWhileConnecting(failure)) return { ...failure, phase: 'connect' }
  const challenge = error instanceof HttpFault ? error.headers.get('www-authenticate') : null
  // A refusal without a challenge says nothing of credentials: often a firewall's.
  const asks = failure.outcome === 'auth_required' || (failure.outcome === 'forbidden' && challenge !== null)
  if (!asks) return failure
  let asked = 0
  const fetch: GuardedFetch = async (url, init) => {
    asked += 1
    return await options.fetch(url, init)
  }
  const auth = await findAuth({ url: address.url, challenge, fetch, signal })
  return { ...failure, requests: failure.requests + asked, auth }
}
