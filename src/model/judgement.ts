import { z } from 'zod'
import { Category } from './category.ts'
import { Evidence } from './evidence.ts'
import { Risk } from './risk.ts'
import { Signal } from './signal.ts'

/** What became of the language-model pass for one tool. Anything but `judged` leaves the rules' verdict as it is. */
export const llmStatuses = [
  'judged',
  'off',
  'not-needed',
  'over-budget',
  'no-quote',
  'refused',
  'truncated',
  'invalid-answer',
  'rate-limited',
  'endpoint-failed',
  'pending-batch',
] as const
export const LlmStatus = z.enum(llmStatuses)
export type LlmStatus = z.infer<typeof LlmStatus>

/** Statuses of tools that were to be judged and were not. A batch that is under way is none of them. */
export const failedLlmStatuses: ReadonlySet<LlmStatus> = new Set([
  'over-budget',
  'no-quote',
  'refused',
  'truncated',
  'invalid-answer',
  'rate-limited',
  'endpoint-failed',
])

/** A language model's opinion of one tool, stored under its key and never a verdict by itself. */
export const Judgement = z.object({
  definitionDigest: z.string(),
  contextDigest: z.string(),
  promptVersion: z.string(),
  model: z.string(),
  endpointHost: z.string(),
  /** Canonical JSON of the request parameters that may change an answer (temperature, seed, format). */
  parameters: z.string(),
  category: Category,
  risk: Risk,
  signals: z.array(Signal),
  rationale: z.string(),
  /** Quotes found verbatim; never empty. */
  evidence: z.array(Evidence).min(1),
  judgedAt: z.iso.datetime(),
})
export type Judgement = z.infer<typeof Judgement>
