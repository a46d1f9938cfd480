import type { Listing } from '../../src/model/listing.ts'
import type { Tool } from '../../src/model/tool.ts'
import { digestOf } from '../../src/text/digest.ts'

/** A tool as a test writes it down. */
export interface Case {
  name: string
  title?: string
  description?: string
  inputSchema?: unknown
  outputSchema?: unknown
  _meta?: unknown
  annotations?: unknown
}

export interface Context {
  slug?: string
  title?: string
  instructions?: string
  siblings?: readonly string[]
}

/** A listing of one tool, and of siblings that have a name only. */
export function listingOf(tool: Case, context: Context = {}): Listing {
  const siblings = (context.siblings ?? []).map((name) => ({ name }))
  return listingOfAll([tool, ...siblings], context)
}

export function listingOfAll(tools: readonly Case[], context: Context = {}): Listing {
  return {
    slug: context.slug ?? 'npm:shop-server',
    title: context.title,
    instructions: context.instructions,
    tools: tools.map((tool, ordinal) => toolOf(JSON.stringify(tool), tool.name, ordinal)),
  }
}

/** A tool row as a snapshot holds it. */
export function toolOf(raw: string, name: string | null, ordinal = 0): Tool {
  const digest = digestOf(raw)
  return {
    ordinal,
    raw,
    name,
    status: name === null ? 'unusable' : 'ok',
    problems: [],
    definitionDigest: digest,
    textDigest: digest,
    schemaDigest: digest,
    claimsDigest: digest,
    extraDigest: digest,
  }
}

/** An input schema with these properties. */
export function schema(properties: Record<string, unknown>, required: readonly string[] = []): unknown {
  return { type: 'object', properties, required }
}

export const text = { type: 'string' } as const
export const flag = { type: 'boolean' } as const
