import type { Failure } from '../../model/outcome.ts'
import { redact } from '../../text/redact.ts'
import type { NpmAnswer } from './run-npm.ts'

type Cause = Pick<Failure, 'outcome'> & { says: string }

const causes: Record<string, Cause> = {
  E404: { outcome: 'not_found', says: 'no such package or version' },
  ETARGET: { outcome: 'not_found', says: 'no such version' },
  ENOVERSIONS: { outcome: 'not_found', says: 'the package has no versions' },
  EINVALIDPACKAGENAME: { outcome: 'not_found', says: 'no valid name of a package' },
  EINVALIDTAGNAME: { outcome: 'not_found', says: 'no valid version' },
  E401: { outcome: 'auth_required', says: 'the registry wants credentials' },
  E403: { outcome: 'forbidden', says: 'the registry refuses' },
  E429: { outcome: 'rate_limited', says: 'the registry limits requests' },
  EINTEGRITY: { outcome: 'blocked', says: 'the registry sent bytes that do not match their hash' },
  ENOTFOUND: { outcome: 'unreachable', says: 'dns: the registry has no address' },
  EAI_AGAIN: { outcome: 'unreachable', says: 'dns: the registry has no address' },
  ENOTCACHED: { outcome: 'unreachable', says: 'refused: npm is set to offline' },
  ECONNREFUSED: { outcome: 'unreachable', says: 'refused: the registry does not answer' },
  ECONNRESET: { outcome: 'unreachable', says: 'reset: the registry closed the connection' },
  ETIMEDOUT: { outcome: 'unreachable', says: 'refused: the registry does not answer in time' },
  ERR_SOCKET_TIMEOUT: { outcome: 'unreachable', says: 'refused: the registry does not answer in time' },
  EHOSTUNREACH: { outcome: 'unreachable', says: 'refused: no way to the registry' },
  ENETUNREACH: { outcome: 'unreachable', says: 'refused: no way to the registry' },
  missing: { outcome: 'failed_to_start', says: 'npm is not installed; install Node.js with npm' },
  aborted: { outcome: 'timeout', says: 'the deadline passed while npm worked' },
}

/** Did npm fail only because the registry could not be reached? */
export function isUnreachable(error: Extract<NpmAnswer, { kind: 'error' }>): boolean {
  return causes[error.code]?.outcome === 'unreachable'
}

/** What npm's error means for the record. */
export function npmFailure(error: Extract<NpmAnswer, { kind: 'error' }>, spec: string): Failure {
  const cause = causes[error.code] ??
    serverSide(error.code) ?? { outcome: 'failed_to_start', says: 'npm failed' }
  const detail = cause.says === 'npm failed' ? ` (${error.code}: ${redact(error.summary).slice(0, 300)})` : ''
  return {
    kind: 'failure',
    outcome: cause.outcome,
    phase: 'install',
    reason: `${cause.says}: ${spec}${detail}`,
  }
}

function serverSide(code: string): Cause | undefined {
  return /^E5\d\d$/.test(code)
    ? { outcome: 'server_error', says: `the registry answers ${code.slice(1)}` }
    : undefined
}
