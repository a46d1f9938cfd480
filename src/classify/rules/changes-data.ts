import { quoteAct } from '../evidence.ts'
import { categoryOf } from '../tables/verbs.ts'
import { finding, type Rule } from './rule.ts'

const id = 'changes-data'

/** Creating or changing data, settings, relations. */
export const changesData: Rule = {
  id,
  asks: 'Does a call create or change something that ordinary means can undo?',
  find(reading) {
    const act = reading.acts.find((one) => categoryOf(one.kind) === 'write' || one.kind === 'remove')
    if (!act) return []
    return [
      finding(id, {
        outcome: 'Creates or changes something',
        category: 'write',
        hard: act.firm,
        evidence: [quoteAct(act)],
      }),
    ]
  },
}
