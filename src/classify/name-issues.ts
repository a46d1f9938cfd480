import type { Verdict } from '../model/verdict.ts'
import type { ToolReading } from './reading/reading.ts'

/** What is wrong with a name beside its siblings' and for those who write policies. */
export function nameIssuesOf(reading: ToolReading): Verdict['nameIssues'] {
  const name = reading.name.source.text
  return /[*?]/.test(name) ? ['wildcard'] : []
}
