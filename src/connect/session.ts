import type { Anomaly, Posture, ServerInfo } from '../model/snapshot.ts'
import type { Failure, Phase } from '../model/outcome.ts'
import type { Era, Transport } from '../model/target.ts'

/**
 * One answer of a server: the result unstripped (parsed when first read) and its message's raw text, or the JSON-RPC
 * error. `cut` is the cap in bytes that refused the rest of the text: then it is the beginning of a message, and
 * `result` is undefined.
 */
export type Answer =
  | { kind: 'result'; readonly result: unknown; text: string; cut?: number }
  | { kind: 'error'; code: number; message: string }

/** An open connection to one server, whatever its era and transport. */
export interface Session {
  kind: 'session'
  era: Era
  transport: Transport
  server: ServerInfo
  /** False where the server's capabilities do not declare tools. Modern servers always declare them. */
  declaresTools: boolean
  /** Everything about how it was started or reached that belongs to the record. */
  posture: Posture
  /** Texts of this machine (paths, host name, placeholder values) to their stand-ins (`{HOME}`), for digests only. */
  standIns: ReadonlyMap<string, string>
  /** Sends one request. Rejects with the deadline's reason, or with an `Interrupted` where the connection ends. */
  request(method: string, params: Record<string, unknown>): Promise<Answer>
  /** What the server did so far that it should not. */
  anomalies(): Anomaly[]
  /** Requests and notifications sent so far, of every kind. */
  requestCount(): number
  /** Decompressed bytes received so far. */
  byteCount(): number
  /** Last bytes of a local server's stderr, redacted. */
  stderrTail(): string
  /** What `request` rejected with, as a value: redacted, with who to ask where credentials are wanted. */
  explain(error: unknown, phase: Phase): Promise<Failure>
  /** Ends the connection and a local server's whole process group. Never rejects. */
  close(): Promise<void>
}

/** The connection, or the body that should hold the answer, ended before the answer came. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}
