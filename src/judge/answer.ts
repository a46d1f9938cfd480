import { z } from 'zod'
import { Category, categories } from '../model/category.ts'
import { Risk, riskLevels } from '../model/risk.ts'
import { Signal, signals } from '../model/signal.ts'

/** What the model says of one tool or one part of a tool, before its quotes are looked up. */
export const Opinion = z.object({
  id: z.string(),
  quotes: z.array(z.string()),
  rationale: z.string(),
  signals: z.array(Signal),
  category: Category,
  risk: Risk,
})
export type Opinion = z.infer<typeof Opinion>

const lower = z.string().transform((text) => text.trim().toLowerCase())
const strings = z
  .unknown()
  .optional()
  .transform((value): string[] => {
    const items: unknown[] = Array.isArray(value) ? value : [value]
    return items.filter((item) => typeof item === 'string')
  })

/** One entry of an answer, read leniently: endpoints without structured output vary in small things. */
export const LenientOpinion = z.object({
  id: z.union([z.string(), z.number()]).transform((id) => String(id).trim()),
  quotes: strings,
  rationale: z.string().catch(''),
  signals: strings.transform((names) => names.flatMap((name) => Signal.safeParse(name.trim()).data ?? [])),
  category: lower.pipe(Category),
  risk: lower.pipe(Risk),
})

/** The answer's form for endpoints with structured output. Strict mode wants every key required and nothing extra. */
export const answerSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['judgements'],
  properties: {
    judgements: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'quotes', 'rationale', 'signals', 'category', 'risk'],
        properties: {
          id: { type: 'string' },
          quotes: { type: 'array', items: { type: 'string' } },
          rationale: { type: 'string' },
          signals: { type: 'array', items: { type: 'string', enum: [...signals] } },
          category: { type: 'string', enum: [...categories] },
          risk: { type: 'string', enum: [...riskLevels] },
        },
      },
    },
  },
}
