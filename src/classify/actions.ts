import type { ToolAction } from '../model/verdict.ts'
import type { ToolReading } from './reading/reading.ts'

/** The values of a multiplexing argument and what each reaches. */
export function actionsOf(_reading: ToolReading): ToolAction[] {
  return []
}
