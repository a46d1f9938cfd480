import { quoteAct } from '../evidence.ts'
import { categoryOf } from '../tables/verbs.ts'
import { finding, type Rule } from './rule.ts'

const id = 'returns-data'

/** Returning information or a computed result. */
export const returnsData: Rule = {
  id,
  asks: 'Does a call return information or a computed result?',
  find(reading) {
    const act = reading.acts.find((one) => categoryOf(one.kind) === 'read')
    if (!act) return []
    return [
      finding(id, {
        outcome: 'Returns information or a computed result',
        category: 'read',
        hard: false,
        evidence: [quoteAct(act)],
      }),
    ]
  },
}
