import { quoteOf } from '../evidence.ts'
import { finding, type Rule } from './rule.ts'

const id = 'leaves-open'
/** A description of fewer words says too little to take a tool for harmless. */
const fewest = 6
/** `This is a tool protected by OAuth` says no more. */
const itself = /^(?:tool|function|endpoint|utility)$/

/** No verb in the name or the description that says what a call does. */
export const leavesOpen: Rule = {
  id,
  asks: 'Do name and description leave open what a call does?',
  find(reading) {
    if (reading.acts.length > 0 || reading.choices.some((one) => one.act)) return []
    const { description, words, name, subject } = reading
    const telling =
      words.length >= fewest && !(subject?.object.slice(0, 3).some((word) => itself.test(word)) ?? false)
    const source = description && telling ? description : name.source
    return [
      finding(id, {
        outcome: 'Neither name nor description says what a call does',
        ...(!telling && { risk: 'medium' as const }),
        hard: false,
        evidence: [quoteOf(source, 0, Math.min(source.text.length, 120))],
      }),
    ]
  },
}
