import { quoteAct } from '../evidence.ts'
import { categoryOf } from '../tables/verbs.ts'
import { finding, type Rule } from './rule.ts'

const id = 'starts-work'

/** Starting something whose effect depends on what is started. */
export const startsWork: Rule = {
  id,
  asks: 'Does a call start, stop or operate something?',
  find(reading) {
    const act = reading.acts.find((one) => categoryOf(one.kind) === 'execute')
    if (!act) return []
    return [
      finding(id, {
        outcome: 'Starts or operates something',
        category: 'execute',
        hard: act.firm,
        evidence: [quoteAct(act)],
      }),
    ]
  },
}
