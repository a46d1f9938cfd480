import { categories } from '../../model/category.ts'
import type { Finding } from '../../model/finding.ts'
import type { Risk } from '../../model/risk.ts'
import type { Signal } from '../../model/signal.ts'
import { quoteAct } from '../evidence.ts'
import type { Effect } from '../tables/effects.ts'
import { finding, type Rule } from './rule.ts'

const id = 'offers-actions'
const signals: Partial<Record<Effect, Signal>> = {
  deletes: 'deletes-data',
  resets: 'deletes-data',
  cancels: 'cancels-work',
  revokes: 'revokes-access',
  money: 'moves-money',
  reaches: 'reaches-people',
  publishes: 'publishes',
  access: 'changes-access',
  secrets: 'handles-secrets',
  deploys: 'deploys',
  operates: 'controls-browser',
  device: 'controls-device',
  code: 'runs-code',
  shell: 'runs-shell',
}

const risks: Partial<Record<Effect, Risk>> = { ends: 'high', code: 'high' }

/** One tool, several acts: an argument says which, and the worst one counts. */
export const offersActions: Rule = {
  id,
  asks: 'Does an argument choose between acts, and what is the worst of them?',
  find(reading) {
    const found = new Map<string, Finding>()
    const worstFirst = [...reading.choices].sort(
      (a, b) => categories.indexOf(b.category) - categories.indexOf(a.category),
    )
    for (const { act, category, argument, value } of worstFirst) {
      if (!act || category === 'read') continue
      const signal = signals[act.effect]
      const key = `${category} ${signal ?? ''}`
      if (found.has(key)) continue
      const where = argument === '' ? 'It' : `Its argument “${argument}”`
      found.set(key, {
        ...finding(id, {
          outcome: `${where} offers “${value}”`,
          signal,
          category,
          risk: risks[act.effect],
          hard: act.firm,
          evidence: [quoteAct(act)],
        }),
        ...(argument !== '' && { action: { argument, value } }),
      })
    }
    return [...found.values()]
  },
}
