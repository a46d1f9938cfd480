import { quoteOf } from '../evidence.ts'
import { finding, type Rule } from './rule.ts'

const id = 'duplicate-name'

/** Two tools of one listing under one name: which one answers a call is open. */
export const duplicateName: Rule = {
  id,
  asks: 'Does another tool of the listing have the same name?',
  find(reading) {
    const { source } = reading.name
    if (!reading.listing.repeated.has(source.text)) return []
    return [
      finding(id, {
        outcome: 'Shares its name with another tool of the listing',
        hard: true,
        evidence: [quoteOf(source)],
      }),
    ]
  },
}
