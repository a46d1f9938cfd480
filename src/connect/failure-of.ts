import type { Failure, Phase } from '../model/outcome.ts'
import { Blocked, Throttled, TooLarge } from '../net/refusals.ts'
import { retryAfterSeconds } from '../net/retry-after.ts'
import { redact } from '../text/redact.ts'
import { HttpFault } from './faults.ts'

type Outcome = Failure['outcome']
type Ending = Pick<Failure, 'outcome' | 'reason' | 'retryAfter'>

export interface FailureContext {
  phase: Phase
  /** The server's one deadline. */
  signal: AbortSignal
  secrets: readonly string[]
  now: Date
}

const longestReason = 300

const statuses: Readonly<Record<number, [Outcome, string]>> = {
  401: ['auth_required', 'wants credentials'],
  402: ['forbidden', 'wants payment'],
  403: ['forbidden', 'refuses access'],
  404: ['not_found', 'is not there'],
  407: ['auth_required', 'a proxy wants credentials'],
  410: ['gone', 'is gone for good'],
  429: ['rate_limited', 'asks to wait'],
}

/** Codes of Node and undici, by the beginning of their names. */
const networkCodes: readonly (readonly [RegExp, Outcome, string])[] = [
  [/^(ENOTFOUND|EAI_|ENODATA|ENOTIMP)/, 'unreachable', 'dns: the host name has no address'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)/, 'unreachable', 'refused: nothing answers there'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ECONNABORTED)/, 'unreachable', 'reset: the connection broke'],
  [/^(ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)/, 'timeout', 'no answer in time'],
  [
    /^(CERT_|ERR_TLS|ERR_SSL|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/,
    'tls_error',
    'TLS failed',
  ],
]

/** Any error of a connection as a value of the closed list. The reason is one redacted line. */
export function failureOf(error: unknown, context: FailureContext): Failure {
  const { outcome, reason, retryAfter } = endingOf(error, context)
  return {
    kind: 'failure',
    outcome,
    phase: context.phase,
    reason: oneLine(redact(reason, context.secrets)),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}

function endingOf(error: unknown, { signal, now }: FailureContext): Ending {
  if (signal.aborted) return { outcome: 'timeout', reason: abortReason(signal.reason) }
  if (error instanceof Blocked) return { outcome: 'blocked', reason: error.reason }
  if (error instanceof Throttled)
    return { outcome: 'rate_limited', reason: error.message, retryAfter: error.retryAfter }
  if (error instanceof HttpFault) return httpEnding(error, now)
  if (error instanceof TooLarge) return { outcome: 'protocol_error', reason: error.message }
  return networkEnding(error) ?? { outcome: 'protocol_error', reason: messageOf(error) }
}

function abortReason(reason: unknown): string {
  return reason instanceof Error && reason.name === 'TimeoutError' ? 'the deadline passed' : 'interrupted'
}

function httpEnding(fault: HttpFault, now: Date): Ending {
  const retryAfter = retryAfterSeconds(fault.headers.get('retry-after'), now)
  const [outcome, words] = statuses[fault.status] ?? otherStatus(fault)
  const said = fault.rpc ? `: ${fault.rpc.message}` : ''
  return {
    outcome,
    reason: `HTTP ${fault.status}: ${words}${said}`,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}

function otherStatus({ status, headers }: HttpFault): [Outcome, string] {
  if (status >= 500) return ['server_error', 'the server failed']
  if (status >= 400) return ['protocol_error', 'the server takes no such message']
  const location = headers.get('location')
  return [
    'protocol_error',
    location ? `redirects to ${location}; use that address` : 'no answer in the protocol',
  ]
}

function networkEnding(error: unknown): Ending | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    const row = networkCodes.find(([pattern]) => pattern.test(code))
    if (row) return { outcome: row[1], reason: `${row[2]} (${code})` }
  }
  return undefined
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${error.message}${inner}`
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, longestReason)
}
