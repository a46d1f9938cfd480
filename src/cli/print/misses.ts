import type { LabelledRow } from '../../eval/labelled-row.ts'
import type { VendorRow } from '../../eval/vendor-row.ts'
import { escapeTerminal, fitTerminal } from '../../text/escape/terminal.ts'
import type { ShownMiss } from '../evaluate.ts'

const quoteColumns = 100

/** Every wrongly judged row with its label, the verdict and the verdict's evidence, in the order of the file. */
export function missesText(misses: readonly ShownMiss[]): string {
  if (misses.length === 0) return '\nNothing was judged wrongly.\n'
  return `\n${misses.length} judged wrongly\n${misses.map(missText).join('')}`
}

function missText({ row, verdict, wrong }: ShownMiss): string {
  const evidence = verdict?.evidence ?? []
  return [
    `\n${escapeTerminal([row.id, row.server, row.name].filter(Boolean).join('  '))}: ${wrong.join(', ')}\n`,
    `  ${fitTerminal(row.description || '(no description)', quoteColumns)}\n`,
    `  label    ${labelText(row)}\n`,
    `  verdict  ${verdict ? `${verdict.category}, ${verdict.risk}, confidence ${verdict.confidence.toFixed(2)}` : 'none'}\n`,
    ...evidence.map(
      (item) => `    “${fitTerminal(item.quote, quoteColumns - 20)}”  ${escapeTerminal(item.path)}\n`,
    ),
  ].join('')
}

function labelText(row: LabelledRow | VendorRow): string {
  if ('mutates' in row) return row.mutates ? 'mutates' : 'only reads'
  const sure = row.sure === undefined ? '' : `, sure ${row.sure}`
  const reason = row.reason === undefined ? '' : `: ${escapeTerminal(row.reason)}`
  return `${row.categoryAccept.join(' or ')}, ${row.riskAccept.join(' or ')}${sure}${reason}`
}
