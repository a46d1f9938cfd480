import type { Failure } from '../model/outcome.ts'
import type { Era, Target, Transport } from '../model/target.ts'
import type { GuardedFetch } from '../net/guarded-fetch.ts'
import type { Credentials } from './credentials.ts'
import type { LocalOptions } from './local/local-options.ts'
import { startLocal } from './local/start-local.ts'
import { openLocal } from './open-local.ts'
import { openRemote } from './remote/open-remote.ts'
import type { Session } from './session.ts'

export interface ConnectOptions {
  credentials: Credentials
  /** The one deadline of this server, over all phases. */
  signal: AbortSignal
  fetch: GuardedFetch
  clock: () => Date
  /** What this target spoke last time: tried first. */
  remembered?: { era: Era; transport: Transport }
  local: Omit<LocalOptions, 'credentials' | 'signal'>
}

/**
 * Opens a session with a target: dials a remote one, starts a local one. Every failure is a value of the closed list
 * of outcomes. Throws only for a dump, which has no server.
 */
export async function connect(
  target: Target,
  options: ConnectOptions,
  start: typeof startLocal = startLocal,
): Promise<Session | Failure> {
  if (target.kind === 'dump') throw new TypeError('a dump has no server to connect to')
  return target.kind === 'remote'
    ? await openRemote(target, options)
    : await openLocal(target, options, start)
}
