import { z } from 'zod'
import { Category } from './category.ts'
import { Risk } from './risk.ts'
import { Signal } from './signal.ts'

/** From the loosest to the strictest. `deny` answers a call with an error; `hide` also leaves the tool out of the list. */
export const decisions = ['allow', 'ask', 'deny', 'hide'] as const
export const Decision = z.enum(decisions)
export type Decision = z.infer<typeof Decision>

/** Calls per window. */
export const RateLimit = z.object({ n: z.int().positive(), window: z.enum(['minute', 'hour', 'day']) })
export type RateLimit = z.infer<typeof RateLimit>

/** For multiplexed tools: what holds where `argument` has `value`. */
export const ArgumentRule = z.object({
  argument: z.string(),
  value: z.string(),
  category: Category,
  decision: Decision,
  limit: RateLimit.optional(),
})
export type ArgumentRule = z.infer<typeof ArgumentRule>

export const PolicyTool = z.object({
  name: z.string(),
  decision: Decision,
  /** One plain line. */
  reason: z.string(),
  category: Category,
  risk: Risk,
  signals: z.array(Signal),
  needsReview: z.boolean(),
  /**
   * Of the definition that was judged. Whoever enforces the policy denies a tool whose definition has another one;
   * empty, which none has, in a policy that was stored without it.
   */
  definitionDigest: z.string().default(''),
  limit: RateLimit.optional(),
  argumentRules: z.array(ArgumentRule),
})
export type PolicyTool = z.infer<typeof PolicyTool>

/** A recommended policy for one target of one server, neutral of any client or gateway. */
export const Policy = z.object({
  preset: z.literal('recommended'),
  server: z.string(),
  title: z.string().optional(),
  observedAt: z.iso.datetime(),
  listDigest: z.string(),
  rulesVersion: z.string(),
  /** False where the listing was partial: tools beyond it are denied by `default`. */
  complete: z.boolean(),
  default: z.object({ decision: z.literal('deny'), reason: z.string() }),
  /** Sorted by name; one entry for each distinct name, the strictest where names repeat. */
  tools: z.array(PolicyTool),
  /** Rows of the listing that can have no rule (no usable name). */
  omitted: z.array(z.object({ ordinal: z.int(), reason: z.string() })),
  /** Set where this is the policy of one tool only, to be merged into the server's. */
  fragmentOf: z.string().optional(),
})
export type Policy = z.infer<typeof Policy>

/** What an exporter could not say in the target's language. */
export const ExportLoss = z.object({ tool: z.string().nullable(), lost: z.string(), instead: z.string() })
export type ExportLoss = z.infer<typeof ExportLoss>

/** Files of one export, and what is lost in them. */
export const Export = z.object({
  files: z.array(z.object({ path: z.string(), text: z.string() })),
  losses: z.array(ExportLoss),
})
export type Export = z.infer<typeof Export>
