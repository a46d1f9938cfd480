import type { Risk } from '../model/risk.ts'
import type { Category } from '../model/category.ts'
import type { ToolFacts } from './facts.ts'

/** Two to four plain sentences on what a call does and how far it reaches. */
export function rationaleOf(facts: ToolFacts, levels: { category: Category; risk: Risk }): string {
  const found = facts.findings[0]
  const quote = found?.evidence[0]?.quote ?? facts.name
  return `${found?.outcome ?? 'Nothing in the definition says what it does'}: “${quote}”. As a ${levels.category} tool its risk is ${levels.risk}.`
}
