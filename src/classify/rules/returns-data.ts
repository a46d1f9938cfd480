import { quoteActs } from '../evidence.ts'
import type { Effect } from '../tables/effects.ts'
import { effectCategory } from '../reading/effect.ts'
import { keep } from '../reading/keep.ts'
import { readEffects } from './occasion.ts'
import { finding, type Rule } from './rule.ts'

const id = 'returns-data'

const outcomes: Partial<Record<Effect, string>> = {
  computes: 'Computes a result and returns it',
  selects: 'Chooses what later calls of the session work on',
}

/** Returning information or a computed result. */
export const returnsData: Rule = {
  id,
  asks: 'Does a call return information or a computed result?',
  when: { effects: readEffects },
  find(reading) {
    const acts = keep(reading.acts, (one) => effectCategory(one.effect) === 'read')
    const act = acts[0]
    if (!act) return []
    const outcome = outcomes[act.effect] ?? 'Returns information'
    return [finding(id, { outcome, category: 'read', hard: false, evidence: quoteActs(act, acts) })]
  },
}
