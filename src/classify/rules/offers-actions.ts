import { categories } from '../../model/category.ts'
import type { Finding } from '../../model/finding.ts'
import { quoteAt } from '../evidence.ts'
import { choiceRisks, choiceSignals } from '../tables/choice-levels.ts'
import { finding, type Rule } from './rule.ts'

const id = 'offers-actions'
const none: never[] = []

/** One tool, several acts: an argument says which, and the worst one counts. */
export const offersActions: Rule = {
  id,
  asks: 'Does an argument choose between acts, and what is the worst of them?',
  find(reading) {
    if (reading.choices.length === 0) return none
    const found = new Map<string, Finding>()
    const worstFirst = [...reading.choices].sort(
      (a, b) => categories.indexOf(b.category) - categories.indexOf(a.category),
    )
    for (const { act, category, argument, value } of worstFirst) {
      if (!act || category === 'read') continue
      const signal = choiceSignals[act.effect]
      const key = `${category} ${signal ?? ''}`
      if (found.has(key)) continue
      const where = argument === '' ? 'It' : `Its argument “${argument}”`
      found.set(
        key,
        finding(id, {
          outcome: `${where} offers “${value}”`,
          signal,
          category,
          risk: choiceRisks[act.effect],
          hard: act.firm,
          evidence: [quoteAt(act)],
          action: argument === '' ? undefined : { argument, value },
        }),
      )
    }
    return [...found.values()]
  },
}
