import { z } from 'zod'

const page = z.union([
  z.looseObject({ tools: z.array(z.unknown()) }),
  z.looseObject({ result: z.looseObject({ tools: z.array(z.unknown()) }) }),
])
const named = z.looseObject({ name: z.string() })

/** The forms in which people save a listing: the result, the whole answer, pages of either, or the tools alone. */
export const Dump = z.union([
  page,
  z.array(page).min(1),
  z.array(z.unknown()).refine((items) => items.some((item) => named.safeParse(item).success)),
])

/** One line of a listing that was saved page by page. */
export const DumpLine = page
