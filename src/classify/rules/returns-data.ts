import { quoteActs } from '../evidence.ts'
import type { Effect } from '../tables/effects.ts'
import type { Act } from '../reading/act.ts'
import { keep } from '../reading/keep.ts'
import type { ToolReading } from '../reading/reading.ts'
import { finding, type Rule } from './rule.ts'

const id = 'returns-data'

const returning: readonly Effect[] = ['reads', 'computes']

/** Of a tool without a verb of its own: what an argument offers, where that is nothing but reading. */
function offered({ acts, choices }: ToolReading): Act | undefined {
  if (acts.length > 0 || choices.some((one) => one.category !== 'read')) return undefined
  return choices.find((one) => one.act)?.act
}

/** Returning information or a computed result. */
export const returnsData: Rule = {
  id,
  asks: 'Does a call return information or a computed result?',
  when: { effects: returning },
  find(reading) {
    const acts = keep(reading.acts, (one) => returning.includes(one.effect))
    const act = acts[0] ?? offered(reading)
    if (!act) return []
    const outcome = act.effect === 'computes' ? 'Computes a result and returns it' : 'Returns information'
    return [finding(id, { outcome, category: 'read', hard: false, evidence: quoteActs(act, acts) })]
  },
}
