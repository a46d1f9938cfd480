import { classify } from '../classify/index.ts'
import type { Tool } from '../model/tool.ts'
import type { Verdict } from '../model/verdict.ts'
import { toolFromDefinition } from './tool-from-definition.ts'

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
 * Judges rows, each with `name` or `tool`, in their order; rows of one `server` are judged together as one listing.
 * What a row holds besides a tool's own members is not read.
 */
export function classifyRows(rows: readonly unknown[]): Classified[] {
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

const members = ['title', 'description', 'inputSchema', 'outputSchema', 'annotations', 'execution'] as const

function readRow(row: unknown, index: number): Usable | string {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'no object'
  const given = row as Record<string, unknown>
  const definition: Record<string, unknown> = {}
  const name = given.name ?? given.tool
  if (name !== undefined) definition.name = name
  for (const member of members) if (given[member] != null) definition[member] = given[member]
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined
  return {
    index,
    server: text(given.server) ?? '',
    title: text(given.serverTitle) ?? text(given.server),
    instructions: text(given.instructions),
    tool: toolFromDefinition(definition, index),
  }
}
