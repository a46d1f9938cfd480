import { z } from 'zod'
import { Category } from './category.ts'
import { Risk } from './risk.ts'

/** A person's decision about one tool, bound to the definition it was made for: it lapses when that changes. */
export const Override = z.object({
  server: z.string(),
  tool: z.string(),
  definitionDigest: z.string(),
  category: Category.optional(),
  risk: Risk.optional(),
  reason: z.string().min(1),
  author: z.string().optional(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().optional(),
})
export type Override = z.infer<typeof Override>
