import type { Category } from '../model/category.ts'
import type { Decision, RateLimit } from '../model/policy.ts'
import type { Risk } from '../model/risk.ts'
import type { Verdict } from '../model/verdict.ts'

/** What the preset looks at. */
export type Facts = Pick<Verdict, 'category' | 'risk' | 'signals' | 'nameIssues' | 'steersModel'>

/** One row: every condition that it names must hold. */
export interface PresetRow {
  categories: readonly Category[]
  risks?: readonly Risk[]
  and?: (facts: Facts) => boolean
  decision: Decision
  limit?: RateLimit
  /** Set where the row holds for the tool as a whole, whatever a single value of an argument does. */
  because?: string
}

const any: readonly Category[] = ['read', 'write', 'execute', 'destructive']
const perMinute = (n: number): RateLimit => ({ n, window: 'minute' })

/** The preset `recommended`: of the rows that match, the lowest one decides. */
export const recommended: readonly PresetRow[] = [
  { categories: ['read'], risks: ['low', 'medium'], decision: 'allow' },
  { categories: ['read'], risks: ['high', 'critical'], decision: 'ask' },
  { categories: ['read'], and: (facts) => facts.signals.includes('reads-secrets'), decision: 'ask' },
  { categories: ['write'], risks: ['low', 'medium'], decision: 'allow', limit: perMinute(30) },
  { categories: ['write'], risks: ['high', 'critical'], decision: 'ask', limit: perMinute(30) },
  { categories: ['execute'], risks: ['low', 'medium', 'high'], decision: 'ask', limit: perMinute(10) },
  { categories: ['execute'], risks: ['critical'], decision: 'ask', limit: perMinute(10) },
  { categories: ['destructive'], risks: ['low', 'medium', 'high'], decision: 'ask', limit: perMinute(10) },
  { categories: ['destructive'], risks: ['critical'], decision: 'hide' },
  {
    categories: any,
    and: (facts) => facts.signals.includes('moves-money'),
    decision: 'deny',
    because: 'It moves money: requires human approval.',
  },
  {
    categories: any,
    and: (facts) => facts.steersModel,
    decision: 'deny',
    because: "Its text steers the model beyond the tool's own use.",
  },
  {
    categories: any,
    and: (facts) => facts.nameIssues.includes('wildcard'),
    decision: 'deny',
    because: 'Its name can be read as a pattern that matches other tools.',
  },
  {
    categories: any,
    and: (facts) => facts.nameIssues.includes('look-alike'),
    decision: 'deny',
    because: "Its name looks like another tool's name.",
  },
  {
    categories: any,
    and: (facts) => facts.nameIssues.includes('duplicate'),
    decision: 'deny',
    because: 'Its name is listed more than once: nobody can say which tool a call reaches.',
  },
  {
    categories: any,
    and: (facts) => facts.nameIssues.includes('unusable'),
    decision: 'deny',
    because: 'Its name cannot be used in a call.',
  },
]

/** The row that decides. */
export function rowFor(facts: Facts): PresetRow {
  return recommended.findLast((row) => matches(row, facts)) ?? unmatched
}

/** No combination leads here as long as the rows cover every category and risk; if one did, it would be denied. */
const unmatched: PresetRow = { categories: any, decision: 'deny', because: 'No row of the preset fits it.' }

function matches(row: PresetRow, facts: Facts): boolean {
  return (
    row.categories.includes(facts.category) &&
    (row.risks?.includes(facts.risk) ?? true) &&
    (row.and?.(facts) ?? true)
  )
}
