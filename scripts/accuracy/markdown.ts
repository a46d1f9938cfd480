import type { Share } from '../../src/eval/share.ts'
import type { LabelledFigures, VendorFigures } from './figures.ts'

const percent = (share: number): string => (share * 100).toFixed(1)

/** `95.2% (92.0–97.2)`: the share and its Wilson interval. */
function cell({ total, share, low, high }: Share): string {
  return total === 0 ? '–' : `${percent(share)}% (${percent(low)}–${percent(high)})`
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

function table(heading: readonly string[], rows: readonly string[]): string {
  return [row(heading), row(heading.map((_, column) => (column < 2 ? '---' : '---:'))), ...rows].join('\n')
}

export function labelledLine(file: string, who: string, figures: LabelledFigures): string {
  const { destructiveFound: found } = figures
  return row([
    file,
    who,
    figures.rows,
    cell(figures.category),
    figures.macroF1.toFixed(3),
    `${found.hits} of ${found.total}`,
    figures.wronglyDestructive,
    cell(figures.risk),
    cell(figures.tooLow),
    figures.tooLowByMore.hits,
  ])
}

/** A line that says why there are no figures. */
export function unmeasuredLine(file: string, who: string, why: string): string {
  return row([file, who, '', why, '', '', '', '', '', ''])
}

export function vendorLine(file: string, who: string, figures: VendorFigures): string {
  return row([
    file,
    who,
    figures.rows,
    cell(figures.accuracy),
    cell(figures.mutatingCalledRead),
    cell(figures.readCalledMutating),
  ])
}

export function labelledTable(lines: readonly string[]): string {
  const measures = ['category accepted', 'macro F1', 'destructive found', 'wrongly called destructive']
  const risks = ['risk accepted', 'rated too low', 'of these by two levels or more']
  return table(['file', 'classifier', 'tools', ...measures, ...risks], lines)
}

export function vendorTable(lines: readonly string[]): string {
  return table(
    ['file', 'classifier', 'tools', 'read or not right', 'mutating called read', 'read called mutating'],
    lines,
  )
}

/** The lines of a file in a table that was written before. */
export function linesOf(file: string, section: string): string[] {
  return section.split('\n').filter((line) => line.startsWith(`| ${file} |`))
}
