import type { Evidence } from '../model/evidence.ts'
import { jsonReadings } from './json-readings.ts'
import { at, pointerTokens } from './pointer.ts'

/** What evidence points into: a tool (its JSON text, or already parsed) and the words of its server. */
export interface EvidenceSources {
  tool: unknown
  title?: string | undefined
  instructions?: string | undefined
}

/** The text that a piece of evidence stands for, read from its source; `undefined` where it points at nothing. */
export function resolve(evidence: Evidence, sources: EvidenceSources): string | undefined {
  if (evidence.in === 'server') {
    return read(evidence, { title: sources.title, instructions: sources.instructions })
  }
  const readings = typeof sources.tool === 'string' ? parsed(sources.tool) : [sources.tool]
  const texts = readings.map((reading) => read(evidence, reading))
  // Where a tool repeats a key, the quote may come from the reading that is not the usual one.
  return texts.find((text) => text === evidence.quote) ?? texts[0]
}

function parsed(text: string): unknown[] {
  try {
    return jsonReadings(text)
  } catch {
    return []
  }
}

function read(evidence: Evidence, root: unknown): string | undefined {
  const value = at(root, evidence.path)
  if (value === undefined) return undefined
  if (evidence.at === 'key') return pointerTokens(evidence.path).at(-1)?.slice(evidence.start, evidence.end)
  if (typeof value === 'string') return value.slice(evidence.start, evidence.end)
  if (typeof value === 'boolean' || typeof value === 'number' || value === null) return JSON.stringify(value)
  return undefined
}
