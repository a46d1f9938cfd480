import type { Category } from '../model/category.ts'
import type { ArgumentRule, PolicyTool } from '../model/policy.ts'
import { lowerRisk, reaches, type Risk } from '../model/risk.ts'
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
    definitionDigest: verdict.definitionDigest,
    ...(row.limit ? { limit: row.limit } : {}),
    argumentRules: row.because ? [] : decideActions(verdict),
  }
}

function nameIssuesOf(verdict: Verdict): Verdict['nameIssues'] {
  return verdict.name.includes('*') ? [...verdict.nameIssues, 'wildcard'] : verdict.nameIssues
}

/** What the values of a multiplexing argument get: what a tool that did only that would get, never less. */
function decideActions(verdict: Verdict): ArgumentRule[] {
  const own = verdict.actions.filter((action) => action.category === verdict.category)
  const reached = own.some((action) => reaches(action.risk, verdict.risk))
  return verdict.actions.map((action) => {
    // What makes the tool riskier than its values is none of them alone: each of its category may be the one.
    const raised = action.category === verdict.category && !reached
    return decideAction(action, verdict, raised ? verdict.risk : lowerRisk(action.risk, verdict.risk))
  })
}

function decideAction(action: ToolAction, verdict: Verdict, risk: Risk): ArgumentRule {
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
