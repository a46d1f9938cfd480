import type { Failure, Phase } from '../model/outcome.ts'
import type { Anomaly, Posture } from '../model/snapshot.ts'
import type { Era, Transport } from '../model/target.ts'
import { greet, modernMeta } from './handshake.ts'
import { Peer } from './peer.ts'
import type { Session } from './session.ts'
import type { TappedTransport } from './tapped-transport.ts'

/** A transport with what only its kind knows. */
export interface Link {
  wire: TappedTransport
  transport: Transport
  posture: Posture
  standIns: ReadonlyMap<string, string>
  /** Requests sent, where one message may take several or none; absent: the number of messages. */
  requestCount?: () => number
  byteCount: () => number
  anomalies: () => Anomaly[]
  stderrTail: () => string
  explain: (error: unknown, phase: Phase) => Promise<Failure>
  close: () => Promise<void>
}

export interface OpenOptions {
  era: Era
  signal: AbortSignal
  secrets: readonly string[]
  /** Called before anything is sent, with what counts the messages sent so far. */
  onOpening?: (sent: () => number) => void
  /** Called when the connection stands and the handshake begins. */
  onPhase: (phase: Phase) => void
}

/** Starts the transport and introduces us. Rejects with what went wrong; the link is then for the caller to close. */
export async function openSession(
  link: Link,
  { era, signal, secrets, onOpening, onPhase }: OpenOptions,
): Promise<Session> {
  const peer = new Peer({ wire: link.wire, signal, secrets })
  onOpening?.(() => peer.sent)
  onPhase('connect')
  await link.wire.start()
  onPhase('initialize')
  const greeting = await greet(era, peer, link.wire)
  return {
    kind: 'session',
    era,
    transport: link.transport,
    ...greeting,
    posture: { ...link.posture, era },
    standIns: link.standIns,
    request: (method, params) =>
      peer.request(method, era === 'modern' ? { ...params, _meta: modernMeta() } : params),
    anomalies: () => merged(link.anomalies(), peer.tally.list()),
    requestCount: link.requestCount ?? (() => peer.sent),
    byteCount: link.byteCount,
    stderrTail: link.stderrTail,
    explain: link.explain,
    close: link.close,
  }
}

/** One row per kind: what the transport saw itself counts over what the peer saw through it. */
function merged(ofTransport: Anomaly[], ofPeer: Anomaly[]): Anomaly[] {
  const byKind = new Map([...ofPeer, ...ofTransport].map((anomaly) => [anomaly.kind, anomaly]))
  return [...byKind.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}
