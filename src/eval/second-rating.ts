import { z } from 'zod'
import { Category } from '../model/category.ts'
import { Risk } from '../model/risk.ts'

/** What a second rater, who saw no label, said of one row of the golden set. */
export const SecondRating = z.object({
  id: z.string(),
  category: Category,
  risk: Risk,
  sure: z.int().min(1).max(3).optional(),
})
export type SecondRating = z.infer<typeof SecondRating>
