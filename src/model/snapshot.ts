import { z } from 'zod'
import { ObservedOutcome } from './outcome.ts'
import { Era, Transport } from './target.ts'
import { Tool } from './tool.ts'

/** Something a server did that it should not; counted, never fatal. */
export const Anomaly = z.object({ kind: z.string(), count: z.int().positive(), detail: z.string() })
export type Anomaly = z.infer<typeof Anomaly>

/** How much of the list was read, and why not all of it. `reasons` is empty exactly when the outcome is not `partial`. */
export const Completeness = z.object({
  pages: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  requests: z.int().nonnegative(),
  reasons: z.array(z.string()),
})
export type Completeness = z.infer<typeof Completeness>

/** What the server says of itself. All of it is text of an untrusted party. */
export const ServerInfo = z.object({
  name: z.string().optional(),
  title: z.string().optional(),
  version: z.string().optional(),
  protocolVersion: z.string(),
  instructions: z.string().optional(),
  /** The `capabilities` object as JSON text. */
  capabilities: z.string(),
})
export type ServerInfo = z.infer<typeof ServerInfo>

/** How it was reached: enough to repeat the observation. Names of variables only, never values. */
export const Posture = z.object({
  auth: z.enum(['open', 'gated', 'credentialed', 'local', 'dump']),
  era: Era,
  transport: Transport.optional(),
  /** `ttlMs` of a modern listing: do not ask again before. */
  ttlMs: z.number().nonnegative().optional(),
  packageVersion: z.string().optional(),
  integrity: z.string().optional(),
  nodeVersion: z.string().optional(),
  args: z.array(z.string()),
  variables: z.array(z.string()),
  sandbox: z.string().optional(),
})
export type Posture = z.infer<typeof Posture>

/** One complete observation of a target. Everything a verdict needs is in it: a new rule runs over it offline. */
export const Snapshot = z.object({
  kind: z.literal('snapshot'),
  outcome: ObservedOutcome,
  observedAt: z.iso.datetime(),
  server: ServerInfo,
  posture: Posture,
  completeness: Completeness,
  anomalies: z.array(Anomaly),
  tools: z.array(Tool),
  listDigest: z.string(),
})
export type Snapshot = z.infer<typeof Snapshot>
