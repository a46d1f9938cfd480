import { listLimits } from '../list/limits.ts'
import { readTool } from '../list/read-tool.ts'
import type { Tool } from '../model/tool.ts'

/** A definition that no server sent (a row of a file) as the tool of a listing, read as leniently as a live one. */
export function toolFromDefinition(definition: Record<string, unknown>, ordinal: number): Tool {
  return toolFromText(JSON.stringify(definition), ordinal)
}

/** The same from the definition's text, in which a key may stand twice. */
export function toolFromText(raw: string, ordinal: number): Tool {
  return readTool(raw, ordinal, {
    era: 'legacy',
    limits: listLimits,
    standIn: (value) => value,
  }).tool
}
