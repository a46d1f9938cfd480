import { z } from 'zod'

/**
 * A verbatim quote and where it stands, so that anybody can check it.
 * `path` is an RFC 6901 pointer into the raw tool (`in: 'tool'`) or into `{title, instructions}` of the server.
 * `at: 'key'` quotes the pointer's last token (an argument's name), unescaped; `at: 'value'` quotes the value:
 * of a string the UTF-16 range [start, end), of a boolean, number or null its JSON text.
 */
export const Evidence = z.object({
  in: z.enum(['tool', 'server']),
  path: z.string(),
  at: z.enum(['value', 'key']),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
})
export type Evidence = z.infer<typeof Evidence>
