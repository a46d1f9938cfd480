import { jsonWords } from './json-words.ts'

/**
 * Which arguments differ between two input schemas, as short text for either side: `limit {"type":"integer"}, …`.
 * Null where the difference is elsewhere (required names, the output, references).
 */
export function schemaWords(before: unknown, after: unknown): [before: string, after: string] | null {
  const [was, is] = [argumentsOf(before), argumentsOf(after)]
  const names = [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => was.get(name) !== is.get(name))
    .sort()
  if (names.length === 0) return null
  const words = (side: Map<string, string>): string => {
    return names.flatMap((name) => (side.has(name) ? [`${name} ${side.get(name)}`] : [])).join(', ')
  }
  return [words(was), words(is)]
}

function argumentsOf(schema: unknown): Map<string, string> {
  const properties = isObject(schema) ? schema['properties'] : undefined
  if (!isObject(properties)) return new Map()
  return new Map(Object.entries(properties).map(([name, value]) => [name, jsonWords(value)]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
