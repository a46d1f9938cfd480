import { quoteActs } from '../evidence.ts'
import type { Effect } from '../tables/effects.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'returns-data'

const returning: readonly Effect[] = ['reads', 'computes']

/** Returning information or a computed result. */
export const returnsData: Rule = {
  id,
  asks: 'Does a call return information or a computed result?',
  when: { effects: returning },
  find(reading) {
    const acts = keep(reading.acts, (one) => returning.includes(one.effect))
    const act = acts[0]
    if (!act) return []
    const outcome = act.effect === 'computes' ? 'Computes a result and returns it' : 'Returns information'
    return [finding(id, { outcome, category: 'read', hard: false, evidence: quoteActs(act, acts) })]
  },
}
