import { z } from 'zod'

/** The highest effect that one normal call of a tool can reach, in rising order. Definitions: README, "Taxonomy". */
export const categories = ['read', 'write', 'execute', 'destructive'] as const
export const Category = z.enum(categories)
export type Category = z.infer<typeof Category>

/** The higher of two categories. */
export function higherCategory(a: Category, b: Category): Category {
  return categories.indexOf(a) >= categories.indexOf(b) ? a : b
}
