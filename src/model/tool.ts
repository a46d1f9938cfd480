import { z } from 'zod'

/** `malformed`: usable name, classified, flagged. `unusable`: no name or no object; kept as a row, never allowed. */
export const toolStatuses = ['ok', 'malformed', 'unusable'] as const

/** One tool of a listing, exactly as received. Keyed by (snapshot, ordinal): names are neither unique nor clean. */
export const Tool = z.object({
  ordinal: z.int().nonnegative(),
  /** The tool's JSON text as it came. */
  raw: z.string(),
  /** Null where the tool is unusable. */
  name: z.string().nullable(),
  status: z.enum(toolStatuses),
  /** What is wrong or unusual about it, one line each; an `ok` tool has notes only (its name, a number beyond double). */
  problems: z.array(z.string()),
  definitionDigest: z.string(),
  textDigest: z.string(),
  schemaDigest: z.string(),
  claimsDigest: z.string(),
  extraDigest: z.string(),
})
export type Tool = z.infer<typeof Tool>

const lenientString = z.string().optional().catch(undefined)
const lenientBoolean = z.boolean().optional().catch(undefined)

/** The author's claims about a tool. Hints of an untrusted party. */
export const Annotations = z.looseObject({
  title: lenientString,
  readOnlyHint: lenientBoolean,
  destructiveHint: lenientBoolean,
  idempotentHint: lenientBoolean,
  openWorldHint: lenientBoolean,
})
export type Annotations = z.infer<typeof Annotations>

/** The parts of a raw tool that a verdict may read. A part of the wrong type is read as absent, never an error. */
export const ToolDefinition = z.looseObject({
  name: z.string(),
  title: lenientString,
  description: lenientString,
  inputSchema: z.unknown().optional(),
  outputSchema: z.unknown().optional(),
  annotations: Annotations.optional().catch(undefined),
  execution: z.unknown().optional(),
})
export type ToolDefinition = z.infer<typeof ToolDefinition>
