import type { Bin } from '../../eval/calibration.ts'
import type { Confusion } from '../../eval/confusion.ts'
import type { LabelledPart, LabelledReport } from '../../eval/measure-labelled.ts'
import type { VendorMeasures, VendorReport } from '../../eval/measure-vendor.ts'
import type { Share } from '../../eval/share.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import { table } from './table.ts'

/** `95.2%`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** `95.2%  259/272  92.0–97.2%`; a dash where there was nothing to count. */
function shareCells({ hits, total, share, low, high }: Share): string[] {
  const count = `${hits}/${total}`
  return total === 0 ? ['–', count, ''] : [percent(share), count, `${percent(low)}–${percent(high)}`]
}

/** The whole report of a file as plain text tables. */
export function evalText(report: LabelledReport | VendorReport): string {
  return report.kind === 'labelled' ? labelledText(report) : vendorText(report)
}

function labelledText(report: LabelledReport): string {
  const { category, risk } = report
  const measures: readonly (readonly [string, Share])[] = [
    ['category accepted', category.accepted],
    ['destructive found', category.destructiveFound],
    ['risk accepted', risk.accepted],
    ['rated too low', risk.tooLow],
    ['  by one level', risk.tooLowByOne],
    ['  by two or more', risk.tooLowByMore],
    ['rated too high', risk.tooHigh],
    ...(report.pairs.total > 0 ? [['groups of equal names right', report.pairs] as const] : []),
  ]
  return [
    `${report.rows} labelled tools\n\n`,
    table(
      ['measure', 'share', 'count', 'Wilson 95%'],
      measures.map(([name, share]) => [name, ...shareCells(share)]),
      [1, 2],
    ),
    `macro F1 ${category.macroF1.toFixed(3)}, wrongly called destructive ${category.wronglyDestructive}\n`,
    heading('By category'),
    classTable(report),
    heading('Category: truth by rows, verdict by columns'),
    confusionTable(report.categoryConfusion),
    heading('Risk: truth by rows, verdict by columns'),
    confusionTable(report.riskConfusion),
    ...(report.calibration
      ? [
          heading(`Calibration of the category (expected error ${report.calibration.error.toFixed(3)})`),
          binTable(report.calibration.bins),
        ]
      : []),
    partTable('By certainty of the label', 'sure', report.bySure),
    partTable('By source', 'source', report.bySource),
    partTable('By trap', 'trap', report.byTrap),
  ].join('')
}

function vendorText(report: VendorReport): string {
  const parts = [{ key: 'all', ...report }, ...report.byVendor]
  const cells = (part: VendorMeasures & { key: string }): string[] => [
    escapeTerminal(part.key),
    String(part.rows),
    ...shareCells(part.accuracy),
    ...shareCells(part.mutatingCalledRead).slice(0, 2),
    ...shareCells(part.readCalledMutating).slice(0, 2),
  ]
  const names = [
    'vendor',
    'tools',
    'right',
    'count',
    'Wilson 95%',
    'mutating called read',
    'count',
    'read called mutating',
    'count',
  ]
  return `${report.rows} tools with their vendors' marks\n\n${table(names, parts.map(cells), [1, 2, 3, 5, 6, 7, 8])}`
}

const heading = (title: string): string => `\n${title}\n`

function classTable({ category }: LabelledReport): string {
  const rows = category.classes.map(({ category: name, precision, recall, f1 }) => [
    name,
    ...shareCells(precision).slice(0, 2),
    ...shareCells(recall).slice(0, 2),
    f1.toFixed(3),
  ])
  return table(['category', 'precision', 'count', 'recall', 'count', 'F1'], rows, [1, 2, 3, 4, 5])
}

function confusionTable({ levels, counts, none }: Confusion<string>): string {
  const unjudged = none.some((count) => count > 0)
  const rows = levels.map((level, index) => [
    level,
    ...(counts[index] ?? []).map(String),
    ...(unjudged ? [String(none[index] ?? 0)] : []),
  ])
  const names = ['', ...levels, ...(unjudged ? ['none'] : [])]
  return table(names, rows, names.map((_, column) => column).slice(1))
}

function binTable(bins: readonly Bin[]): string {
  const rows = bins.map((bin) => [
    `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
    bin.right.total === 0 ? '–' : bin.meanConfidence.toFixed(2),
    ...shareCells(bin.right),
  ])
  return table(['confidence', 'mean', 'right', 'count', 'Wilson 95%'], rows, [1, 2, 3])
}

function partTable(title: string, name: string, parts: readonly LabelledPart[]): string {
  if (parts.length === 0) return ''
  const rows = parts.map((part) => [
    escapeTerminal(part.key),
    ...shareCells(part.category),
    ...shareCells(part.risk).slice(0, 2),
    ...shareCells(part.tooLow).slice(0, 2),
  ])
  const names = [name, 'category', 'count', 'Wilson 95%', 'risk', 'count', 'too low', 'count']
  return heading(title) + table(names, rows, [1, 2, 4, 5, 6, 7])
}
