import { listLimits } from '../list/limits.ts'
import { readTool } from '../list/read-tool.ts'
import type { Tool } from '../model/tool.ts'

/** A definition that no server sent (a row of a file) as the tool of a listing, read as leniently as a live one. */
export function toolFromDefinition(definition: Record<string, unknown>, ordinal: number): Tool {
  return readTool(JSON.stringify(definition), ordinal, {
    era: 'legacy',
    limits: listLimits,
    standIn: (value) => value,
  }).tool
}
