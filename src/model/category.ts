import { z } from 'zod'

/** The highest effect that one normal call of a tool can reach, in rising order. Definitions: README, "Taxonomy". */
export const categories = ['read', 'write', 'execute', 'destructive'] as const
export const Category = z.enum(categories)
export type Category = z.infer<typeof Category>

const rank = { read: 0, write: 1, execute: 2, destructive: 3 } as const satisfies Record<Category, number>

/** The higher of two categories. */
export function higherCategory(a: Category, b: Category): Category {
  return a === b || rank[a] >= rank[b] ? a : b
}
