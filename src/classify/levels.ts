import { higherCategory, type Category } from '../model/category.ts'
import type { Finding } from '../model/finding.ts'
import { higherRisk, type Risk } from '../model/risk.ts'
import { keep } from './reading/keep.ts'
import { baseRisk, signalRisk } from './risk-table.ts'

export interface Levels {
  category: Category
  risk: Risk
}

/** The category and the risk that findings add up to: the highest category, and the highest level for it. */
export function levelsOf(findings: readonly Finding[]): Levels {
  let category: Category = 'read'
  for (const { suggests } of findings) {
    if (suggests?.category) category = higherCategory(category, suggests.category)
  }
  let risk: Risk = 'low'
  for (const one of findings) risk = higherRisk(risk, levelOf(one, category))
  return { category, risk }
}

/** What the hard findings alone add up to; `all` is what all of them do. */
export function hardLevelsOf(findings: readonly Finding[], all: Levels): Levels {
  const hard = keep(findings, isHard)
  return hard === findings ? all : levelsOf(hard)
}

function isHard(finding: Finding): boolean {
  return finding.strength === 'hard'
}

/** A finding that names a level stands for that level; else its category's and its signal's row count. */
export function levelOf(finding: Pick<Finding, 'signal' | 'suggests'>, category: Category): Risk {
  const { signal, suggests } = finding
  if (suggests?.risk) return suggests.risk
  const base = suggests?.category ? baseRisk[suggests.category] : 'low'
  if (!signal) return base
  const row: Partial<Record<Category, Risk>> = signalRisk[signal]
  return higherRisk(base, row[category] ?? 'low')
}
