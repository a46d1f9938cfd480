import type { Era, Target, Transport } from '../../model/target.ts'
import { HttpFault, RpcFault } from '../faults.ts'

/** One way to speak to a remote server. */
export interface Attempt {
  era: Era
  transport: 'streamable-http' | 'sse'
}

export const legacyHttp: Attempt = { era: 'legacy', transport: 'streamable-http' }
export const modernHttp: Attempt = { era: 'modern', transport: 'streamable-http' }
export const legacySse: Attempt = { era: 'legacy', transport: 'sse' }

const unsupportedVersion = -32022
/** Errors that only a modern server gives to a legacy greeting; -32601 because it knows no `initialize`. */
const modernErrors = new Set([unsupportedVersion, -32021, -32020, -32601])
/** Statuses by which a server says that it speaks otherwise. 401 and 403 never decide an era. */
const otherwise = new Set([400, 404, 405, 406, 410, 415, 422, 426, 501])

/** What is tried first: what answered last time, else what the target says, else the era of most servers. */
export function firstAttempt(target: Target, remembered?: { era: Era; transport: Transport }): Attempt {
  if (remembered?.transport === 'sse') return legacySse
  if (remembered?.era === 'modern') return modernHttp
  if (remembered?.transport === 'streamable-http') return legacyHttp
  return target.transport === 'sse' ? legacySse : legacyHttp
}

/** What to try after a failure, or null where the failure is the answer. */
export function nextAttempt(error: unknown, tried: readonly Attempt[]): Attempt | null {
  const open = (attempt: Attempt): boolean => !tried.includes(attempt)
  if (open(modernHttp) && tried.includes(legacyHttp) && saysModern(error)) return modernHttp
  if (!saysOtherwise(error, tried.at(-1))) return null
  return [legacyHttp, legacySse].find(open) ?? null
}

function saysModern(error: unknown): boolean {
  if (error instanceof RpcFault) return modernErrors.has(error.code)
  return error instanceof HttpFault && otherwise.has(error.status) && modernErrors.has(error.rpc?.code ?? 0)
}

function saysOtherwise(error: unknown, last: Attempt | undefined): boolean {
  if (error instanceof HttpFault) return otherwise.has(error.status)
  return error instanceof RpcFault && last === modernHttp
}
