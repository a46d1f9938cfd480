import { z } from 'zod'

/** How an attempt to observe a target ended. A closed list; the first four left a snapshot. */
export const outcomes = [
  'complete',
  'partial',
  'empty',
  'no_tools',
  'auth_required',
  'forbidden',
  'needs_config',
  'not_found',
  'rate_limited',
  'server_error',
  'unreachable',
  'tls_error',
  'timeout',
  'protocol_error',
  'blocked',
  'failed_to_start',
  'gone',
] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

export const observedOutcomes = ['complete', 'partial', 'empty', 'no_tools'] as const
export const ObservedOutcome = z.enum(observedOutcomes)
export type ObservedOutcome = z.infer<typeof ObservedOutcome>

/** What the scanner was doing when it ended. */
export const phases = ['resolve', 'install', 'start', 'connect', 'initialize', 'list', 'store'] as const
export const Phase = z.enum(phases)
export type Phase = z.infer<typeof Phase>

/** Why a target has no snapshot: a value, never an exception, past `connect/`. No secret stands in `reason`. */
export const Failure = z.object({
  kind: z.literal('failure'),
  outcome: Outcome.exclude(observedOutcomes),
  phase: Phase,
  /** One plain line; for `unreachable` it starts with `dns`, `refused` or `reset`. */
  reason: z.string(),
  /** Seconds the server asked to wait (Retry-After). */
  retryAfter: z.number().nonnegative().optional(),
  /** For `auth_required` and `forbidden`: who to ask and which scopes, where the server says (RFC 9728). */
  auth: z
    .object({
      scheme: z.string().optional(),
      resourceMetadata: z.string().optional(),
      authorizationServers: z.array(z.string()),
      scopes: z.array(z.string()),
    })
    .optional(),
  /** Requests and notifications that were sent, those for `auth` among them. Absent: none. */
  requests: z.int().nonnegative().optional(),
  /** Last bytes of a local server's stderr, redacted. */
  stderrTail: z.string().optional(),
})
export type Failure = z.infer<typeof Failure>
