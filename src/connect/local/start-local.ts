import type { Failure } from '../../model/outcome.ts'
import type { Anomaly, Posture } from '../../model/snapshot.ts'
import type { Target } from '../../model/target.ts'
import { redact } from '../../text/redact.ts'
import { StdioTransport, type Exit } from '../stdio.ts'
import type { TappedTransport } from '../tapped-transport.ts'
import { withValues } from './fill-arguments.ts'
import { prepareLaunch, type Prepared } from './launch.ts'
import type { LocalOptions } from './local-options.ts'
import { provide, type Provision } from './provision/provision.ts'
import { chooseSandbox, type ChosenSandbox } from './sandbox/choose-sandbox.ts'
import { standInsFor } from './stand-ins.ts'
import { refusedVariable, variableValues } from './variables.ts'

/** A server that runs on this machine, in its own process group, until `stop()` or the deadline. */
export interface LocalServer {
  kind: 'local'
  transport: TappedTransport
  posture: Pick<Posture, 'packageVersion' | 'integrity' | 'nodeVersion' | 'args' | 'variables' | 'sandbox'>
  /** Texts of this machine and this start, to their stand-ins; for digests only. */
  standIns: ReadonlyMap<string, string>
  /** Last 8 KB of stderr, redacted. */
  stderrTail: () => string
  /** Bytes of stdout so far. */
  byteCount: () => number
  /** Why reading stopped before the server's own end: the listing is partial. */
  capHit: () => string | null
  /** Lines of plain text, batches: counted, never fatal. */
  anomalies: () => Anomaly[]
  /** Why it is no longer there, where it ended by itself; null while it runs or where we ended it. */
  failure: () => Failure | null
  /** Ends the whole process group and removes its folders. Never rejects. */
  stop: () => Promise<void>
}

const standardMaxBytes = 8 * 1024 ** 2

/** Installs a target where it needs that, starts it confined, and hands over its pipes. Failures are values. */
export async function startLocal(target: Target, options: LocalOptions): Promise<LocalServer | Failure> {
  try {
    return await startConfined(target, options)
  } catch (error) {
    // A full disk, a cache that cannot be written.
    return failure('failed_to_start', reasonOf(error, Object.values(options.credentials.env)))
  }
}

async function startConfined(target: Target, options: LocalOptions): Promise<LocalServer | Failure> {
  const sandbox = refusedHere(options) ?? (await chooseSandbox(target, options))
  if (sandbox.kind === 'failure') return sandbox
  const refused = refusedVariable(target, sandbox.kind)
  if (refused) return refused
  const values = variableValues(target, options.credentials)
  const args = withValues(target.args, values.argument)
  const provision = await provide({ target, args, sandbox: sandbox.kind, options })
  if (provision.kind === 'failure') return provision
  const prepared = await prepareLaunch({ target, provision, sandbox, values, options })
  const transport = await spawnUnlessLate(prepared, values.secrets, options)
  if ('outcome' in transport) return transport
  return {
    kind: 'local',
    transport,
    posture: postureOf(target, provision, sandbox),
    standIns: standInsFor(prepared.rooms, {
      hostname: hostnameIn(sandbox, options),
      placeholders: values.placeholders,
    }),
    stderrTail: () => transport.stderrTail(),
    byteCount: () => transport.byteCount(),
    capHit: () => transport.capHit(),
    anomalies: () => transport.anomalies(),
    failure: () => endOf(transport, options.signal),
    stop: () => transport.close(),
  }
}

function refusedHere({ machine }: LocalOptions): Failure | null {
  if (machine.platform !== 'win32') return null
  const reason =
    'local servers are not started on Windows; scan its remote address, or a saved tools/list answer'
  return { kind: 'failure', outcome: 'blocked', phase: 'start', reason }
}

async function spawnUnlessLate(
  prepared: Prepared,
  secrets: readonly string[],
  { signal, maxBytes = standardMaxBytes }: LocalOptions,
): Promise<StdioTransport | Failure> {
  try {
    signal.throwIfAborted()
    const transport = await StdioTransport.spawn({ ...prepared, secrets, maxBytes })
    if (signal.aborted) void transport.close()
    signal.addEventListener('abort', () => void transport.close(), { once: true })
    return transport
  } catch (error) {
    await prepared.cleanUp()
    if (signal.aborted) return failure('timeout', 'the deadline passed before the server was started')
    return failure('failed_to_start', reasonOf(error, secrets))
  }
}

function reasonOf(error: unknown, secrets: readonly string[]): string {
  return redact(error instanceof Error ? error.message : String(error), secrets)
}

function endOf(transport: StdioTransport, signal: AbortSignal): Failure | null {
  const exit = transport.exit()
  if (exit === null || signal.aborted || transport.capHit() !== null) return null
  const stderrTail = transport.stderrTail()
  return { ...failure('failed_to_start', exitReason(exit)), ...(stderrTail !== '' && { stderrTail }) }
}

function exitReason({ code, signal }: Exit): string {
  return signal === null
    ? `the server ended by itself with exit code ${code}`
    : `the server was ended by ${signal}`
}

function postureOf(target: Target, provision: Provision, { kind }: ChosenSandbox): LocalServer['posture'] {
  const { packageVersion, integrity, nodeVersion, network, image } = provision
  const inContainer = kind === 'docker'
  return {
    args: target.args,
    variables: target.variables.map(({ name }) => name).sort(),
    sandbox: [kind, ...(inContainer ? [image] : []), ...(network ? ['network'] : [])].join(', '),
    ...(packageVersion !== undefined && { packageVersion }),
    ...(integrity !== undefined && { integrity }),
    ...(nodeVersion !== undefined && !inContainer && { nodeVersion }),
  }
}

function hostnameIn({ kind }: ChosenSandbox, { machine }: LocalOptions): string {
  return kind === 'process' || kind === 'none' ? machine.hostname : 'placard-sandbox'
}

function failure(outcome: 'timeout' | 'failed_to_start', reason: string): Failure {
  return { kind: 'failure', outcome, phase: 'start', reason }
}
