import { about } from '../reading/act.ts'
import { quoteAct } from '../evidence.ts'
import { work } from '../tables/nouns.ts'
import { finding, type Rule } from './rule.ts'

const id = 'cancels-work'

/** Cancelling, aborting or terminating work or a contract in progress. */
export const cancelsWork: Rule = {
  id,
  asks: 'Does a call end work or a contract in progress?',
  find(reading) {
    const act = reading.acts.find((one) => one.kind === 'cancel' || (one.verb === 'stop' && about(one, work)))
    if (!act) return []
    return [
      finding(id, {
        outcome: 'Ends work or a contract that is in progress',
        signal: 'cancels-work',
        category: 'destructive',
        hard: act.firm,
        evidence: [quoteAct(act)],
      }),
    ]
  },
}
