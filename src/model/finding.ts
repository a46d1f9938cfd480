import { z } from 'zod'
import { Category } from './category.ts'
import { Evidence } from './evidence.ts'
import { Risk } from './risk.ts'
import { Signal } from './signal.ts'

export const findingStrengths = ['hard', 'soft'] as const

/**
 * What one rule says of one tool, with the words that prove it. `hard`: an act named by a verb, an enum value, a
 * flag or free-form executable input; steering text; a contradiction; look-alike names. `soft`: a class default,
 * context, thin text. Only hard findings make the floor.
 */
export const Finding = z.object({
  /** The rule's id: a claim, true of the tool, such as `deletes-data`. */
  rule: z.string(),
  /** The claim in one short line, for people. */
  outcome: z.string(),
  signal: Signal.optional(),
  suggests: z.object({ category: Category.optional(), risk: Risk.optional() }).optional(),
  strength: z.enum(findingStrengths),
  /** Set where the finding concerns one value of a multiplexing argument only (`action: "delete"`). */
  action: z.object({ argument: z.string(), value: z.string() }).optional(),
  /** Never empty. */
  evidence: z.array(Evidence).min(1),
})
export type Finding = z.infer<typeof Finding>
