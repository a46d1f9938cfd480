import { quoteActs, quoteAt } from '../evidence.ts'
import { readOnlyWords, says } from '../reading/restoration.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'starts-work'
/** Verbs that say nothing of what is started. */
const hollow = new Set(['run', 'execute', 'exec', 'perform', 'process', 'call', 'invoke', 'evaluate'])

/** Workflows, jobs, builds, processes. */
export const startsWork: Rule = {
  id,
  asks: 'Does a call start something whose effect depends on what is started?',
  when: { effects: ['starts'] },
  find(reading) {
    const acts = keep(reading.acts, (one) => one.effect === 'starts')
    const act = acts.find((one) => one.firm) ?? acts[0]
    if (!act) return []
    const readOnly = hollow.has(act.verb) ? readOnlyWords(reading) : undefined
    if (readOnly && !says(reading, 'byDefault')) {
      const evidence = [quoteAt(readOnly), ...quoteActs(act, acts)]
      return [
        finding(id, {
          outcome: 'Runs something that is said to change nothing',
          category: 'read',
          hard: false,
          evidence,
        }),
      ]
    }
    return [
      finding(id, {
        outcome: 'Starts something whose effect depends on what is started',
        category: 'execute',
        hard: act.firm,
        evidence: quoteActs(act, acts),
      }),
    ]
  },
}
