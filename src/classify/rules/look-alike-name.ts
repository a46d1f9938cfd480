import { isDisguised } from '../../text/normalise.ts'
import { quoteOf } from '../evidence.ts'
import { finding, type Rule } from './rule.ts'

const id = 'look-alike-name'

/** A name that a reader takes for another: look-alike letters, invisible characters, or a sibling's shape. */
export const lookAlikeName: Rule = {
  id,
  asks: 'Can the name be taken for another one?',
  find(reading) {
    const { source } = reading.name
    const disguised = isDisguised(source.text)
    if (!disguised && !reading.listing.lookAlikes.has(source.text)) return []
    const outcome = disguised
      ? 'Its name mixes look-alike or invisible characters'
      : 'Its name is easily taken for that of another tool of the listing'
    return [finding(id, { outcome, hard: true, evidence: [quoteOf(source)] })]
  },
}
