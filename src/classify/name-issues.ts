import type { Verdict } from '../model/verdict.ts'
import { isDisguised } from '../text/normalise.ts'
import type { ToolReading } from './reading/reading.ts'

/** What is wrong with a name beside its siblings', and for those who write policies. */
export function nameIssuesOf(reading: ToolReading): Verdict['nameIssues'] {
  const name = reading.name.source.text
  const issues: Verdict['nameIssues'] = []
  if (reading.listing.repeated.has(name)) issues.push('duplicate')
  if (reading.listing.lookAlikes.has(name) || isDisguised(name)) issues.push('look-alike')
  if (/[*?]/.test(name)) issues.push('wildcard')
  return issues
}
