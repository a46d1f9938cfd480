import type { Tool } from '../model/tool.ts'
import { repeatsKey } from '../text/json-readings.ts'

const judgedFields = [
  'name',
  'title',
  'description',
  'annotations',
  'inputSchema',
  'outputSchema',
  'execution',
] as const

/**
 * The text of a tool as the model reads it: one line of JSON with everything that the definition's digest covers.
 * Where parsing would lose something (a key twice, nesting too deep, no JSON), the raw text itself.
 */
export function toolText(tool: Tool): string {
  return defused(judgedJson(tool.raw) ?? JSON.stringify(tool.raw))
}

/**
 * Text of an untrusted party, as one JSON string. JSON keeps it on one line, so it can never start a line of its own.
 */
export function dataText(text: string): string {
  return defused(JSON.stringify(text))
}

function judgedJson(raw: string): string | undefined {
  try {
    const value: unknown = JSON.parse(raw)
    if (typeof value !== 'object' || value === null || Array.isArray(value) || repeatsKey(raw))
      return undefined
    const fields = new Map(Object.entries(value))
    return JSON.stringify(
      Object.fromEntries(judgedFields.filter((key) => fields.has(key)).map((key) => [key, fields.get(key)])),
    )
  } catch {
    return undefined
  }
}

// Servers for local models read these in any text as the turn marks of a chat. The JSON escape means the same letters.
const turnMarks = /<(?=\||\/?s>|\/?(?:start|end)_of_turn|\/?think)|\[(?=\/?INST|\/?SYSTEM_PROMPT)/gi

function defused(json: string): string {
  return json.replaceAll(turnMarks, (mark) => (mark === '<' ? '\\u003c' : '\\u005b'))
}
