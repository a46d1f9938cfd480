import { higherCategory, type Category } from '../model/category.ts'
import type { Finding } from '../model/finding.ts'
import { higherRisk, type Risk } from '../model/risk.ts'
import { baseRisk, signalRisk } from './risk-table.ts'

export interface Levels {
  category: Category
  risk: Risk
}

/** The category and the risk that findings add up to: the highest category, and the highest level for it. */
export function levelsOf(findings: readonly Finding[]): Levels {
  return addUp(findings, 'soft')
}

/** What the hard findings alone add up to. */
export function hardLevelsOf(findings: readonly Finding[]): Levels {
  return addUp(findings, 'hard')
}

function addUp(findings: readonly Finding[], least: Finding['strength']): Levels {
  let category: Category = 'read'
  for (const one of findings) {
    const own = one.suggests?.category
    if (own && (least === 'soft' || one.strength === 'hard')) category = higherCategory(category, own)
  }
  let risk: Risk = 'low'
  for (const one of findings) {
    if (least === 'soft' || one.strength === 'hard') risk = higherRisk(risk, levelOf(one, category))
  }
  return { category, risk }
}

/** A finding that names a level stands for that level; else its category's and its signal's row count. */
export function levelOf(finding: Pick<Finding, 'signal' | 'suggests'>, category: Category): Risk {
  if (finding.suggests?.risk) return finding.suggests.risk
  const base = finding.suggests?.category ? baseRisk[finding.suggests.category] : 'low'
  if (!finding.signal) return base
  const row: Partial<Record<Category, Risk>> = signalRisk[finding.signal]
  return higherRisk(base, row[category] ?? 'low')
}
