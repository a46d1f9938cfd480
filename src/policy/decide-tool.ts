import type { Category } from '../model/category.ts'
import type { ArgumentRule, PolicyTool } from '../model/policy.ts'
import { type Risk, riskLevels } from '../model/risk.ts'
import type { ToolAction, Verdict } from '../model/verdict.ts'
import { type Facts, type PresetRow, rowFor } from './preset.ts'
import { stricter } from './strictness.ts'

/** What the preset says of one tool. */
export function decideTool(verdict: Verdict): PolicyTool {
  const facts = { ...verdict, nameIssues: nameIssuesOf(verdict) }
  const row = rowFor(facts)
  return {
    name: verdict.name,
    decision: verdict.needsReview ? stricter(row.decision, 'ask') : row.decision,
    reason: reasonFor(facts, row, verdict.needsReview),
    category: verdict.category,
    risk: verdict.risk,
    signals: verdict.signals,
    needsReview: verdict.needsReview,
    ...(row.limit ? { limit: row.limit } : {}),
    argumentRules: row.because ? [] : verdict.actions.map((action) => decideAction(action, verdict)),
  }
}

function nameIssuesOf(verdict: Verdict): Verdict['nameIssues'] {
  return verdict.name.includes('*') ? [...verdict.nameIssues, 'wildcard'] : verdict.nameIssues
}

/** Risk of one value of a multiplexing argument: the plain default of its category, never above the tool's own. */
const plainRisk: Record<Category, Risk> = {
  read: 'low',
  write: 'medium',
  execute: 'high',
  destructive: 'critical',
}

function decideAction(action: ToolAction, verdict: Verdict): ArgumentRule {
  const risk =
    action.category === verdict.category ? verdict.risk : lower(plainRisk[action.category], verdict.risk)
  const row = rowFor({ ...verdict, category: action.category, risk })
  const decision = verdict.needsReview ? stricter(row.decision, 'ask') : row.decision
  return {
    argument: action.argument,
    value: action.value,
    category: action.category,
    // A value cannot be hidden: the tool stays in the list for its other values.
    decision: decision === 'hide' ? 'deny' : decision,
    ...(row.limit ? { limit: row.limit } : {}),
  }
}

function lower(a: Risk, b: Risk): Risk {
  return riskLevels.indexOf(a) <= riskLevels.indexOf(b) ? a : b
}

const effects: Record<Category, string> = {
  read: 'It only reads',
  write: 'It changes things that can be changed back',
  execute: 'It starts something whose effect depends on its input',
  destructive: 'It can destroy what cannot be brought back',
}

function reasonFor(facts: Facts, row: PresetRow, needsReview: boolean): string {
  const shown = facts.signals.length > 0 ? ` (${facts.signals.join(', ')})` : ''
  const effect = row.because ?? `${effects[facts.category]}: ${facts.risk} risk${shown}.`
  return needsReview ? `${effect} The verdict is not certain: a person should look first.` : effect
}
