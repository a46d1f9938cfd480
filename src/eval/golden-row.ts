import { z } from 'zod'
import { Category } from '../model/category.ts'
import { Risk } from '../model/risk.ts'
import { Signal } from '../model/signal.ts'

/** What makes a row hard to read. Shown in the error list; nothing is measured by it. */
export const traps = [
  'trash',
  'negation',
  'condition',
  'dry-run',
  'default-readonly',
  'multi-action',
  'lying-annotation',
  'noun-verb',
  'prefix',
  'other-tool',
  'example',
  'nested-ref',
  'language',
  'empty',
  'steering',
  'homoglyph',
] as const

/** One tool of `data/golden.jsonl` with its label, written from the taxonomy and before the rules. */
export const GoldenRow = z
  .strictObject({
    id: z.string().regex(/^g\d{3}$/),
    server: z.string().min(1),
    serverTitle: z.string().optional(),
    instructions: z.string().optional(),
    name: z.string().min(1),
    title: z.string().optional(),
    description: z.string().nullable(),
    inputSchema: z.record(z.string(), z.unknown()).nullable(),
    annotations: z.record(z.string(), z.unknown()).nullable(),
    category: Category,
    /** What a careful rater might also say; holds `category` itself. */
    categoryAccept: z.array(Category).min(1),
    risk: Risk,
    riskAccept: z.array(Risk).min(1),
    signals: z.array(Signal),
    /** 3: every careful rater agrees; 1: a coin toss. */
    sure: z.int().min(1).max(3),
    reason: z.string().min(1),
    /** Verbatim from the definition: what proves the label. */
    quote: z.string().min(1),
    /** Rows of one group have the same name and not all the same truth. */
    pair: z.string().optional(),
    traps: z.array(z.enum(traps)).optional(),
  })
  .refine((row) => row.categoryAccept.includes(row.category), 'categoryAccept lacks the category')
  .refine((row) => row.riskAccept.includes(row.risk), 'riskAccept lacks the risk')
export type GoldenRow = z.infer<typeof GoldenRow>
