import { effectCategory } from './effect.ts'
import type { ToolReading } from './reading.ts'

/** Does the tool create or change something, or more? */
export function writes(reading: ToolReading): boolean {
  return reading.acts.some((act) => effectCategory(act.effect) !== 'read')
}

/** Does the tool do nothing but return or compute, as far as its acts tell? */
export function onlyReads(reading: ToolReading): boolean {
  return !writes(reading)
}
