import { quoteActs } from '../evidence.ts'
import { restorationOf } from '../reading/restoration.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'deletes-data'

/** Deleting or removing something that the system does not promise to bring back. */
export const deletesData: Rule = {
  id,
  asks: 'Does a call delete or remove something, and for good?',
  when: { effects: ['deletes'] },
  find(reading) {
    const acts = keep(reading.acts, (one) => one.effect === 'deletes')
    const act = acts.find((one) => one.firm) ?? acts[0]
    if (!act) return []
    const promise = restorationOf(reading, act)
    return [
      finding(id, {
        outcome: promise
          ? 'Deletes, but what it deletes can be restored'
          : 'Deletes or removes something for good',
        signal: 'deletes-data',
        category: promise ? 'write' : 'destructive',
        hard: act.firm,
        evidence: promise ? [quoteActs(act, acts)[0] ?? promise, promise] : quoteActs(act, acts),
      }),
    ]
  },
}
