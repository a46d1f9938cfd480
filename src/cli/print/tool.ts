import type { Evidence } from '../../model/evidence.ts'
import type { PolicyTool, RateLimit } from '../../model/policy.ts'
import type { Verdict } from '../../model/verdict.ts'
import { escapeTerminal, fitTerminal } from '../../text/escape/terminal.ts'
import { type Paint, riskColours } from './colour.ts'
import { wrap } from './wrap.ts'

/** Everything that is shown of one tool. `problems` are what is wrong with its definition. */
export interface ShownTool {
  verdict: Verdict
  policy?: PolicyTool | undefined
  problems: readonly string[]
}

export interface Screen {
  paint: Paint
  columns: number
}

/** A tool's whole page on a terminal. */
export function toolPage({ verdict, policy, problems }: ShownTool, screen: Screen): string {
  const { paint, columns } = screen
  const badge = paint(riskColours[verdict.risk], verdict.risk.toUpperCase())
  const review = verdict.needsReview ? `, ${paint('yellow', 'needs review')}` : ''
  return [
    `${paint('bold', escapeTerminal(verdict.name))}  ${paint('dim', escapeTerminal(verdict.server))}\n`,
    `  ${badge} ${verdict.category}, confidence ${verdict.confidence.toFixed(2)} (${decider(verdict)})${review}\n\n`,
    wrap(escapeTerminal(verdict.rationale), Math.min(columns, 100), '  '),
    section('From the definition', evidenceLines(verdict.evidence, columns)),
    section('Signals', verdict.signals.length > 0 ? [verdict.signals.join(', ')] : []),
    section('Actions', verdict.actions.map(actionLine)),
    section('Claims that the definition contradicts', verdict.contradictions.map(contradictionLine)),
    section('Problems of the definition', problems.map(escapeTerminal)),
    section('Override', overrideLines(verdict)),
    section('Recommended policy', policy ? policyLines(policy) : []),
  ].join('')
}

function decider(verdict: Verdict): string {
  const asked = verdict.llmStatus && verdict.llmStatus !== 'off' ? `, model: ${verdict.llmStatus}` : ''
  return `decided by ${verdict.decidedBy === 'model' ? 'a model above the rules' : verdict.decidedBy}${asked}`
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  return `\n  ${title}\n${lines.map((line) => `    ${line}\n`).join('')}`
}

function evidenceLines(evidence: readonly Evidence[], columns: number): string[] {
  return evidence.map((item) => {
    const where = `${item.in === 'server' ? 'server' : ''}${item.path}${item.at === 'key' ? ' (name)' : ''}`
    return `“${fitTerminal(item.quote, Math.max(30, Math.min(columns, 140) - 40))}”  ${escapeTerminal(where)}`
  })
}

function actionLine(action: Verdict['actions'][number]): string {
  return `${escapeTerminal(action.argument)} = ${escapeTerminal(action.value)}: ${action.category}, ${action.risk}`
}

function contradictionLine(item: Verdict['contradictions'][number]): string {
  return `${escapeTerminal(item.claim)}, but ${escapeTerminal(item.says)} (the claim ${item.direction})`
}

/** Who set a verdict by hand, why, and what it was. */
export function overrideLines({ override }: Verdict): string[] {
  if (!override) return []
  const who = override.author ? ` by ${escapeTerminal(override.author)}` : ''
  const until = override.expiresAt ? `, until ${override.expiresAt}` : ''
  return [
    `was ${override.was.category}, ${override.was.risk}; changed${who}: ${escapeTerminal(override.reason)}${until}`,
  ]
}

function policyLines(policy: PolicyTool): string[] {
  const rules = policy.argumentRules.map(
    (rule) =>
      `  where ${escapeTerminal(rule.argument)} = ${escapeTerminal(rule.value)}: ${rule.decision}${limitText(rule.limit)}`,
  )
  return [`${policy.decision}${limitText(policy.limit)}: ${escapeTerminal(policy.reason)}`, ...rules]
}

/** `, 30/minute` or nothing. */
export function limitText(limit: RateLimit | undefined): string {
  return limit ? `, ${limit.n}/${limit.window}` : ''
}
