import { z } from 'zod'
import { Category } from './category.ts'
import { Evidence } from './evidence.ts'
import { LlmStatus } from './judgement.ts'
import { Risk } from './risk.ts'
import { Signal } from './signal.ts'

export const deciders = ['rules', 'model', 'override'] as const

/** One value of a multiplexing argument (`action`, `method`, `operation`), the category that it reaches and its risk. */
export const ToolAction = z.object({
  argument: z.string(),
  value: z.string(),
  category: Category,
  /** Never above the tool's own by the rules. Critical where a verdict was stored before values had a risk. */
  risk: Risk.default('critical'),
})
export type ToolAction = z.infer<typeof ToolAction>

/** A claim of the server's author that the tool's own definition contradicts. */
export const Contradiction = z.object({
  claim: z.string(),
  /** `understates`: the claim makes the tool look safer than it is; `overstates`: more dangerous. */
  direction: z.enum(['understates', 'overstates']),
  says: z.string(),
  evidence: z.array(Evidence).min(1),
})
export type Contradiction = z.infer<typeof Contradiction>

/** A person's decision as it stands in the verdict it changed. */
export const AppliedOverride = z.object({
  reason: z.string(),
  author: z.string().optional(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().optional(),
  /** What rules and model had said. */
  was: z.object({ category: Category, risk: Risk }),
})
export type AppliedOverride = z.infer<typeof AppliedOverride>

/** What Placard says of one tool, with everything needed to check it. Dates and digests make it repeatable. */
export const Verdict = z.object({
  server: z.string(),
  name: z.string(),
  category: Category,
  risk: Risk,
  /** 0 to 1 in steps of 0.01, calibrated on the published benchmark. */
  confidence: z.number().min(0).max(1),
  needsReview: z.boolean(),
  signals: z.array(Signal),
  /** Two to four plain sentences. */
  rationale: z.string(),
  evidence: z.array(Evidence),
  actions: z.array(ToolAction),
  contradictions: z.array(Contradiction),
  /** What the hard findings alone give; no model goes below it. */
  floor: z.object({ category: Category, risk: Risk }),
  decidedBy: z.enum(deciders),
  /** Facts about the name that policies need: duplicates and look-alikes are never allowed. */
  nameIssues: z.array(z.enum(['duplicate', 'look-alike', 'unusable', 'wildcard'])),
  /** Steering text that a hard finding proves. */
  steersModel: z.boolean(),
  definitionDigest: z.string(),
  contextDigest: z.string(),
  rulesVersion: z.string(),
  llmStatus: LlmStatus.optional(),
  override: AppliedOverride.optional(),
})
export type Verdict = z.infer<typeof Verdict>
