import { riskLevels } from '../../model/risk.ts'
import { categories } from '../../model/category.ts'
import type { Policy } from '../../model/policy.ts'
import type { Verdict } from '../../model/verdict.ts'
import { fitTerminal } from '../../text/escape/terminal.ts'
import { riskColours } from './colour.ts'
import { table } from './table.ts'
import { limitText, type Screen } from './tool.ts'

/** Tools riskiest first, one line each, with the first words that prove it and, where given, the policy. */
export function toolTable(verdicts: readonly Verdict[], screen: Screen, policy?: Policy): string {
  const rules = new Map(policy?.tools.map((tool) => [tool.name, tool]))
  const widest = Math.max(4, ...verdicts.map((verdict) => verdict.name.length))
  const nameColumns = Math.min(widest, 40)
  const quoteColumns = Math.max(20, screen.columns - nameColumns - (policy ? 52 : 32))
  const rows = verdicts.toSorted(riskiestFirst).map((verdict) => {
    const rule = rules.get(verdict.name)
    return [
      screen.paint(riskColours[verdict.risk], verdict.risk),
      verdict.category,
      fitTerminal(verdict.name, nameColumns) + marks(verdict, screen),
      ...(policy ? [rule ? `${rule.decision}${limitText(rule.limit)}` : ''] : []),
      screen.paint('dim', quoteOf(verdict, quoteColumns)),
    ]
  })
  const note = verdicts.some((verdict) => verdict.needsReview)
    ? '?  the reading is unsure: a person should look\n'
    : ''
  return table(['risk', 'category', 'tool', ...(policy ? ['policy'] : []), 'evidence'], rows) + note
}

/** What a reader must know of a verdict besides its levels: it wants a look, or somebody set it by hand. */
export function marks(verdict: Verdict, { paint }: Screen): string {
  const review = verdict.needsReview ? paint('yellow', ' ?') : ''
  return review + (verdict.override ? paint('yellow', ' (override)') : '')
}

function quoteOf(verdict: Verdict, columns: number): string {
  const [first] = verdict.evidence
  return first ? `“${fitTerminal(first.quote, columns)}”` : ''
}

/** By risk, then category, then name. */
export function riskiestFirst(a: Verdict, b: Verdict): number {
  return (
    riskLevels.indexOf(b.risk) - riskLevels.indexOf(a.risk) ||
    categories.indexOf(b.category) - categories.indexOf(a.category) ||
    (a.name < b.name ? -1 : 1)
  )
}
