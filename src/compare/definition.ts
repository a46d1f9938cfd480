import { type Tool, ToolDefinition } from '../model/tool.ts'

/** The parts of a tool that a change can show. Empty where the raw text is no object with a name. */
export function definitionOf(tool: Tool): Partial<ToolDefinition> {
  try {
    return ToolDefinition.safeParse(JSON.parse(tool.raw)).data ?? {}
  } catch {
    return {}
  }
}
