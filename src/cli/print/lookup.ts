import type { Lookup } from '../../store/index.ts'
import { escapeTerminal, fitTerminal } from '../../text/escape/terminal.ts'
import { riskColours } from './colour.ts'
import { table } from './table.ts'
import type { Screen } from './tool.ts'
import { marks } from './tool-table.ts'
import { wrap } from './wrap.ts'

/** What a look-up found, for a person: one line a match, the worst with its rationale. */
export function lookupPage(found: Lookup, screen: Screen): string {
  const { query, matches, near } = found
  if (matches.length === 0) {
    const hint = near.length > 0 ? ` Near: ${near.map((name) => escapeTerminal(name)).join(', ')}` : ''
    return `No tool "${escapeTerminal(query)}" in the catalogue.${hint}\n`
  }
  const note =
    found.found === 'loose'
      ? `No tool is named exactly "${escapeTerminal(query)}"; these differ in case or separators only.\n\n`
      : ''
  return `${note}${matchTable(found, screen)}${worstOf(found, screen)}`
}

function matchTable({ matches }: Lookup, screen: Screen): string {
  const { paint, columns } = screen
  const rows = matches.map(({ server, tool, verdict }) => [
    verdict ? paint(riskColours[verdict.risk], verdict.risk) : 'unknown',
    verdict?.category ?? tool.status,
    escapeTerminal(tool.name ?? '') + (verdict ? marks(verdict, screen) : ''),
    escapeTerminal(server),
    verdict?.evidence[0]
      ? paint('dim', `“${fitTerminal(verdict.evidence[0].quote, Math.max(24, columns - 80))}”`)
      : '',
  ])
  return table(['risk', 'category', 'tool', 'server', 'evidence'], rows)
}

function worstOf({ matches }: Lookup, { paint, columns }: Screen): string {
  const worst = matches[0]?.verdict
  if (!worst) return ''
  const intro = matches.length > 1 ? `The worst of ${matches.length}` : 'Why'
  return [
    `\n${paint('bold', intro)}: ${escapeTerminal(worst.name)} on ${escapeTerminal(worst.server)}\n`,
    wrap(escapeTerminal(worst.rationale), Math.min(columns, 100), '  '),
    `\nMore: placard show ${escapeTerminal(worst.server)} ${escapeTerminal(worst.name)}\n`,
  ].join('')
}
