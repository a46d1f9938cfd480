import { classify } from '../classify/index.ts'
import type { Tool } from '../model/tool.ts'
import type { Verdict } from '../model/verdict.ts'
import { membersOf, skipValue } from '../text/json-text.ts'
import { toolFromText } from './tool-from-definition.ts'

/** What one input row came to: a verdict, or why there is none. */
export type Classified = { verdict: Verdict; tool: Tool } | { error: string }

interface Usable {
  index: number
  server: string
  title: string | undefined
  instructions: string | undefined
  tool: Tool
}

/**
 * Judges rows, each the JSON text of an object with `name` or `tool`, in their order; rows of one `server` are judged together as one listing.
 * What a row holds besides a tool's own members is not read.
 */
export function classifyRows(rows: readonly string[]): Classified[] {
  const results = rows.map((_, index): Classified => ({ error: `row ${index + 1} was not judged` }))
  const listings = new Map<string, Usable[]>()
  rows.forEach((row, index) => {
    const usable = readRow(row, index)
    if (typeof usable === 'string') results[index] = { error: usable }
    else listings.set(usable.server, [...(listings.get(usable.server) ?? []), usable])
  })
  for (const [slug, listing] of listings) {
    const [first] = listing
    const tools = listing.map(({ tool }, ordinal) => ({ ...tool, ordinal }))
    const verdicts = classify({ slug, title: first?.title, instructions: first?.instructions, tools })
    listing.forEach(({ index, tool }, at) => {
      const verdict = verdicts[at]
      results[index] = verdict ? { verdict, tool } : { error: tool.problems.join('; ') || 'no usable name' }
    })
  }
  return results
}

const members = ['title', 'description', 'inputSchema', 'outputSchema', 'annotations', 'execution']

function readRow(row: string, index: number): Usable | string {
  const given = parsed(row)
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return 'no object'
  const { server, serverTitle, instructions } = given as Record<string, unknown>
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined
  return {
    index,
    server: text(server) ?? '',
    title: text(serverTitle) ?? text(server),
    instructions: text(instructions),
    tool: toolFromText(definitionIn(row), index),
  }
}

/** The tool's own members as they came, also those that stand twice; `tool` stands for a missing `name`. */
function definitionIn(row: string): string {
  const given = [...membersOf(row, 0)]
    .map(({ key, start }) => ({ key, value: row.slice(start, skipValue(row, start)) }))
    .filter(({ value }) => value !== 'null')
  const name = given.some(({ key }) => key === 'name') ? 'name' : 'tool'
  const own = given.flatMap(({ key, value }) => {
    if (key === name) return [`"name":${value}`]
    return members.includes(key) ? [`${JSON.stringify(key)}:${value}`] : []
  })
  return `{${own.join(',')}}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
