import { z } from 'zod'
import { Target } from './target.ts'

export const sourceKinds = ['command-line', 'catalogue', 'registry', 'client-config', 'dump'] as const

/** Where a server was heard of. `key` is its name there: an entry's name, a registry name, a client's own key. */
export const ServerSource = z.object({ kind: z.enum(sourceKinds), origin: z.string(), key: z.string() })
export type ServerSource = z.infer<typeof ServerSource>

/**
 * A server as a source names it, with the ways to reach it (the default first). Carries no secret value.
 * `trust`: may its local process be started? `shipped` (our catalogue, pinned) and `named` (on the command line) may;
 * `found` needs `--allow-local`.
 */
export const ServerRef = z.object({
  slug: z.string().min(1),
  aliases: z.array(z.string()),
  title: z.string().optional(),
  description: z.string().optional(),
  homepage: z.string().optional(),
  /** Shown, never matched: one repository holds many servers. */
  repository: z.string().optional(),
  source: ServerSource,
  /** The user's own key for the server in a client's configuration. */
  clientKey: z.string().optional(),
  trust: z.enum(['shipped', 'named', 'found']),
  targets: z.array(Target).min(1),
})
export type ServerRef = z.infer<typeof ServerRef>
