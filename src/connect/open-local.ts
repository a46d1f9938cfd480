import type { Failure, Phase } from '../model/outcome.ts'
import type { Era, Target } from '../model/target.ts'
import type { ConnectOptions } from './connect.ts'
import { failureOf } from './failure-of.ts'
import { RpcFault } from './faults.ts'
import type { LocalServer, startLocal } from './local/start-local.ts'
import { openSession, type Link } from './open-session.ts'
import type { Session } from './session.ts'

const unsupportedVersion = -32022

/** Starts a local server and opens a session with it; a server of the modern era alone is greeted a second time. */
export async function openLocal(
  target: Target,
  options: ConnectOptions,
  start: typeof startLocal,
): Promise<Session | Failure> {
  const first = options.remembered?.era ?? 'legacy'
  const result = await startAndGreet(first, target, { options, start })
  if (result.kind !== 'other-era') return result
  const second = await startAndGreet(first === 'legacy' ? 'modern' : 'legacy', target, { options, start })
  if (second.kind === 'session') return second
  const failure = second.kind === 'other-era' ? second.failure : second
  return { ...failure, requests: (result.failure.requests ?? 0) + (failure.requests ?? 0) }
}

interface OtherEra {
  kind: 'other-era'
  failure: Failure
}

async function startAndGreet(
  era: Era,
  target: Target,
  { options, start }: { options: ConnectOptions; start: typeof startLocal },
): Promise<Session | Failure | OtherEra> {
  const { local, credentials, signal } = options
  const server = await start(target, { ...local, credentials, signal })
  if (server.kind === 'failure') return server
  const secrets = [...Object.values(credentials.env), ...Object.values(credentials.headers)]
  let sent = (): number => 0
  const link = linkOf(server, { era, options, secrets, sent: () => sent() })
  let phase: Phase = 'start'
  try {
    return await openSession(link, {
      era,
      signal,
      secrets,
      onOpening: (counter) => (sent = counter),
      onPhase: (next) => (phase = next),
    })
  } catch (error) {
    const failure = await link.explain(error, phase)
    await server.stop()
    const speaksOtherwise =
      error instanceof RpcFault && (era === 'modern' || error.code === unsupportedVersion)
    return speaksOtherwise ? { kind: 'other-era', failure } : failure
  }
}

interface LinkContext {
  era: Era
  options: ConnectOptions
  secrets: readonly string[]
  sent: () => number
}

function linkOf(server: LocalServer, { era, options, secrets, sent }: LinkContext): Link {
  const { signal, clock } = options
  const explain = async (error: unknown, phase: Phase): Promise<Failure> => {
    const capped = server.capHit()
    const ended = signal.aborted ? null : server.failure()
    const context = { phase, signal, secrets, now: clock() }
    const failure = ended ?? failureOf(capped === null ? error : new Error(capped), context)
    const stderrTail = server.stderrTail()
    return { ...failure, phase, requests: sent(), ...(stderrTail === '' ? {} : { stderrTail }) }
  }
  return {
    wire: server.transport,
    transport: 'stdio',
    posture: { auth: 'local', era, transport: 'stdio', ...server.posture },
    standIns: server.standIns,
    byteCount: server.byteCount,
    anomalies: server.anomalies,
    stderrTail: server.stderrTail,
    explain,
    close: server.stop,
  }
}
