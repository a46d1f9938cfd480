import { quoteOf } from '../evidence.ts'
import { finding, type Rule } from './rule.ts'

const id = 'no-description'

/** A definition without a description: unknown is not safe. */
export const noDescription: Rule = {
  id,
  asks: 'Does the definition leave out what the tool does?',
  find(reading) {
    if (reading.description) return []
    return [
      finding(id, {
        outcome: 'Has no description, so that the name is all there is to judge by',
        signal: 'no-description',
        risk: 'medium',
        hard: true,
        evidence: [quoteOf(reading.name.source)],
      }),
    ]
  },
}
