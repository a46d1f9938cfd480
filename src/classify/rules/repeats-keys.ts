import { quoteOf } from '../evidence.ts'
import { finding, type Rule } from './rule.ts'

const id = 'repeats-keys'

/** A definition that clients read differently, since it names a key twice. */
export const repeatsKeys: Rule = {
  id,
  asks: 'Does the definition name a key twice?',
  find(reading) {
    if (!reading.repeatsKeys) return []
    const outcome =
      'Its definition names a key twice, so that clients read it differently; the worse reading counts'
    return [finding(id, { outcome, hard: true, evidence: [quoteOf(reading.name.source)] })]
  },
}
