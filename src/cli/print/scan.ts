import { type Outcome, observedOutcomes, outcomes } from '../../model/outcome.ts'
import { type Risk, riskLevels } from '../../model/risk.ts'
import { escapeTerminal, fitTerminal } from '../../text/escape/terminal.ts'
import { riskColours } from './colour.ts'
import { table } from './table.ts'
import type { Screen } from './tool.ts'

/** What one scanned target came to. */
export interface ScanRow {
  server: string
  outcome: Outcome
  reason: string | null
  tools: number
  risks: Record<Risk, number>
  needsReview: number
  grade: string | null
  changes: number
}

const worstFirst = [...riskLevels].reverse()
const mostRows = 100

/** The result of a scan as a table with its sums; of long runs only the sums, with where the rest is to be seen. */
export function scanTable(rows: readonly ScanRow[], screen: Screen): string {
  if (rows.length > mostRows)
    return `${sums(rows, screen)}${rows.length} servers are not listed here: placard runs --json\n`
  const heading = ['server', 'outcome', 'tools', ...worstFirst, 'review', 'grade']
  const body = table(
    heading,
    rows.map((row) => cells(row, screen)),
    [2, 3, 4, 5, 6, 7],
  )
  return `${body}\n${sums(rows, screen)}${failures(rows)}`
}

function cells(row: ScanRow, { paint, columns }: Screen): string[] {
  const seen = (observedOutcomes as readonly Outcome[]).includes(row.outcome)
  const name = fitTerminal(row.server, Math.max(24, columns - 66))
  const outcome = paint(seen ? (row.outcome === 'complete' ? 'green' : 'yellow') : 'red', row.outcome)
  if (!seen) return [name, outcome]
  const counts = worstFirst.map((risk) =>
    row.risks[risk] > 0 ? paint(riskColours[risk], String(row.risks[risk])) : '·',
  )
  return [
    name,
    outcome,
    String(row.tools),
    ...counts,
    row.needsReview > 0 ? String(row.needsReview) : '·',
    row.grade ?? '',
  ]
}

function sums(rows: readonly ScanRow[], { paint }: Screen): string {
  const byOutcome = outcomes
    .map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`)
  const total = (of: (row: ScanRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0)
  const byRisk = worstFirst.map((risk) =>
    paint(riskColours[risk], `${total((row) => row.risks[risk])} ${risk}`),
  )
  const tools = total((row) => row.tools)
  return [
    `${rows.length} ${rows.length === 1 ? 'server' : 'servers'}: ${byOutcome.join(', ') || 'none'}\n`,
    `${tools} ${tools === 1 ? 'tool' : 'tools'}: ${byRisk.join(', ')}; ${total((row) => row.needsReview)} need review\n`,
  ].join('')
}

const ownNetwork = / is (private|loopback|linkLocal|uniqueLocal|carrierGradeNat)$/

function failures(rows: readonly ScanRow[]): string {
  const told = rows.filter((row) => row.reason !== null)
  if (told.length === 0) return ''
  const lines = told.map(
    (row) => `${escapeTerminal(row.server)}: ${row.outcome}: ${escapeTerminal(row.reason ?? '')}\n`,
  )
  const isOwn = told.some(({ outcome, reason }) => outcome === 'blocked' && ownNetwork.test(reason ?? ''))
  const hint = isOwn ? 'Servers in your own network are reached with --allow-private.\n' : ''
  return `\n${lines.join('')}${hint}`
}
