import { categories } from '../../model/category.ts'
import type { Finding } from '../../model/finding.ts'
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

/** One tool, several acts: an argument says which, and the worst one counts. */
export const offersActions: Rule = {
  id,
  asks: 'Does an argument choose between acts, and what is the worst of them?',
  find(reading) {
    const found = new Map<string, Finding>()
    const worstFirst = [...reading.choices].sort(
      (a, b) => categories.indexOf(b.category) - categories.indexOf(a.category),
    )
    for (const { act, category, field, value } of worstFirst) {
      const signal = signals[act.effect]
      const key = `${category} ${signal ?? ''}`
      if (category === 'read' || found.has(key)) continue
      found.set(key, {
        ...finding(id, {
          outcome: `Its argument “${field.name}” offers “${value}”`,
          signal,
          category,
          risk: act.effect === 'ends' ? 'high' : undefined,
          hard: act.firm,
          evidence: [quoteAct(act)],
        }),
        action: { argument: field.name, value },
      })
    }
    return [...found.values()]
  },
}
