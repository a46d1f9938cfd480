import { onTestFinished } from 'vitest'
import { connect, type ConnectOptions } from '../../../src/connect/connect.ts'
import { noCredentials } from '../../../src/connect/credentials.ts'
import type { Session } from '../../../src/connect/session.ts'
import type { Failure } from '../../../src/model/outcome.ts'
import type { Target } from '../../../src/model/target.ts'
import { createDeadline } from '../../../src/net/deadline.ts'
import { createGuard, type GuardOptions } from '../../../src/net/guarded-fetch.ts'

export const noon = new Date('2026-11-21T12:00:00Z')

export function remote(locator: string, more: Partial<Target> = {}): Target {
  return { kind: 'remote', locator, args: [], variables: [], vantage: 'anonymous', ...more }
}

export interface DialOptions extends Partial<Omit<ConnectOptions, 'local'>> {
  deadlineMs?: number
  guard?: GuardOptions
}

/** Connects to a fixture on loopback; session and guard end with the test. */
export async function dial(target: Target, options: DialOptions = {}): Promise<Session | Failure> {
  const guard = createGuard({ allowPrivate: true, ...options.guard })
  const deadline = createDeadline(options.deadlineMs ?? 5_000)
  const session = await connect(target, {
    credentials: noCredentials,
    signal: deadline.signal,
    fetch: guard.fetch,
    clock: () => noon,
    ...options,
    local: {} as ConnectOptions['local'],
  })
  onTestFinished(async () => {
    if (session.kind === 'session') await session.close()
    deadline.end()
    await guard.close()
  })
  return session
}

export async function open(target: Target, options: DialOptions = {}): Promise<Session> {
  const session = await dial(target, options)
  if (session.kind === 'failure') throw new Error(`${session.outcome} in ${session.phase}: ${session.reason}`)
  return session
}

export async function failing(target: Target, options: DialOptions = {}): Promise<Failure> {
  const result = await dial(target, options)
  if (result.kind === 'session') throw new Error('a session was opened')
  return result
}
