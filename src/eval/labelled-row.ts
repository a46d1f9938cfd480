import { z } from 'zod'
import { Category } from '../model/category.ts'
import { Risk } from '../model/risk.ts'
import { Signal } from '../model/signal.ts'

/** The parts of a row that stand for the tool itself; everything a verdict may read, and nothing of the label. */
export const RowTool = z.object({
  server: z.string().min(1),
  serverTitle: z.string().optional(),
  instructions: z.string().optional(),
  name: z.string(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  inputSchema: z.unknown().optional(),
  annotations: z.unknown().optional(),
})
export type RowTool = z.infer<typeof RowTool>

/**
 * A tool with its category and risk as raters gave them. `categoryAccept` and `riskAccept` hold whatever a careful
 * rater might also say; where they are left out only the label itself is right.
 */
export const LabelledRow = RowTool.extend({
  id: z.string().optional(),
  source: z.string().optional(),
  category: Category,
  categoryAccept: z.array(Category).optional(),
  risk: Risk,
  riskAccept: z.array(Risk).optional(),
  signals: z.array(Signal).default([]),
  /** 3: every careful rater agrees; 1: a coin toss. */
  sure: z.int().min(1).max(3).optional(),
  reason: z.string().optional(),
  pair: z.string().optional(),
  traps: z.array(z.string()).default([]),
}).transform((row) => ({
  ...row,
  categoryAccept: [...new Set([row.category, ...(row.categoryAccept ?? [])])],
  riskAccept: [...new Set([row.risk, ...(row.riskAccept ?? [])])],
}))
export type LabelledRow = z.infer<typeof LabelledRow>
