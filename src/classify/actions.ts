import type { ToolAction } from '../model/verdict.ts'
import type { ToolReading } from './reading/reading.ts'

/** The values of the multiplexing arguments and what each reaches, in the schema's order. */
export function actionsOf(reading: ToolReading): ToolAction[] {
  return reading.choices.flatMap(({ argument, value, category }) =>
    argument === '' ? [] : [{ argument, value, category }],
  )
}
