import type { Tool } from '../model/tool.ts'
import { digestOf, sha256 } from '../text/digest.ts'
import type { StandIn } from './stand-ins.ts'

export type Digests = Pick<
  Tool,
  'definitionDigest' | 'textDigest' | 'schemaDigest' | 'claimsDigest' | 'extraDigest'
>

/** What a verdict may read; a change in anything else is recorded in the extra digest only. */
const groups = {
  textDigest: ['title', 'description'],
  schemaDigest: ['inputSchema', 'outputSchema'],
  claimsDigest: ['annotations', 'execution'],
} as const
const nothing = digestOf({})
const judged: readonly string[] = ['name', ...Object.values(groups).flat()]

/**
 * The digests of a tool. The name is in the definition's digest only, so that a renamed tool keeps its groups. `odd`
 * says that the parsed value does not show all of the text (equal keys, numbers beyond double): then the text itself
 * counts too.
 */
export function digestsOf(
  tool: Record<string, unknown>,
  raw: string,
  { standIn, odd }: { standIn: StandIn; odd: boolean },
): Digests {
  const own = standIn(tool)
  const asSent = odd ? { raw: standIn(raw) } : {}
  const pick = (names: readonly string[]): string => {
    const part = { ...picked(own, names), ...asSent }
    return Object.keys(part).length === 0 ? nothing : safeDigest(part, raw)
  }
  return {
    definitionDigest: pick(judged),
    textDigest: pick(groups.textDigest),
    schemaDigest: pick(groups.schemaDigest),
    claimsDigest: pick(groups.claimsDigest),
    extraDigest: pick(Object.keys(own).filter((name) => !judged.includes(name))),
  }
}

/** The digests of what is no tool: the text as it came. */
export function digestsOfText(raw: string, standIn: StandIn): Digests {
  const none = { textDigest: nothing, schemaDigest: nothing, claimsDigest: nothing, extraDigest: nothing }
  return { ...none, definitionDigest: sha256(standIn(raw)) }
}

/** Of the instructions and the sorted (name, digest, count) of all tools: order and pages do not count. */
export function listDigestOf(
  tools: readonly Tool[],
  instructions: string | undefined,
  standIn: StandIn,
): string {
  const counts = new Map<string, number>()
  for (const { name, definitionDigest } of tools) {
    const key = JSON.stringify([name, definitionDigest])
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return digestOf({
    instructions: instructions === undefined ? null : standIn(instructions),
    tools: rows.map(([key, count]) => [...(JSON.parse(key) as unknown[]), count]),
  })
}

function picked(tool: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(tool, name)).map((name) => [name, tool[name]]),
  )
}

/** A value without canonical JSON (an infinite number) is known by its text. */
function safeDigest(value: unknown, raw: string): string {
  try {
    return digestOf(value)
  } catch {
    return sha256(raw)
  }
}
