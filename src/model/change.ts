import { z } from 'zod'

/** Everything that can differ between two observations of one target. A closed list; ids are stored. */
export const changeTypes = [
  'tool_added',
  'tool_removed',
  'tool_renamed',
  'description_changed',
  'schema_changed',
  'annotations_changed',
  'instructions_changed',
  'category_changed',
  'risk_raised',
  'risk_lowered',
  'auth_opened',
  'auth_closed',
  'server_gone',
  'server_back',
  'listing_unstable',
] as const
export const ChangeType = z.enum(changeTypes)
export type ChangeType = z.infer<typeof ChangeType>

/** One difference. `before` and `after` are short printable values (a level, a name, a digest, a text). */
export const Change = z.object({
  type: ChangeType,
  tool: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type Change = z.infer<typeof Change>
