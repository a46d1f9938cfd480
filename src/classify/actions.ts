import type { ToolAction } from '../model/verdict.ts'
import type { ToolReading } from './reading/reading.ts'

/** The values of the multiplexing arguments and what each reaches, in the schema's order. */
export function actionsOf(reading: ToolReading): ToolAction[] {
  return reading.choices.map(({ field, value, category }) => ({ argument: field.name, value, category }))
}
