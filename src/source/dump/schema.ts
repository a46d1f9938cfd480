import { z } from 'zod'

const tools = z.array(z.unknown())
const named = z.looseObject({ name: z.string() })

/** The forms in which people save a listing: the result, the whole answer, pages of either, or the tools alone. */
export const Dump = z.union([
  z.looseObject({ tools }),
  z.looseObject({ result: z.looseObject({ tools }) }),
  z.array(z.union([z.looseObject({ tools }), z.looseObject({ result: z.looseObject({ tools }) })])).min(1),
  z.array(named).min(1),
])
