import { quoteAct } from '../evidence.ts'
import { finding, type Rule } from './rule.ts'

const id = 'resets-state'

/** Resetting or clearing: what was there before is gone. */
export const resetsState: Rule = {
  id,
  asks: 'Does a call reset or clear something?',
  find(reading) {
    const act = reading.acts.find((one) => one.kind === 'reset')
    if (!act) return []
    return [
      finding(id, {
        outcome: 'Resets or clears what was there',
        signal: 'deletes-data',
        category: 'destructive',
        hard: act.firm,
        evidence: [quoteAct(act)],
      }),
    ]
  },
}
