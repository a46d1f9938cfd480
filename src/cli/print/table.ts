import { stripVTControlCharacters } from 'node:util'
import { displayWidth } from '../../text/escape/width.ts'

const width = (cell: string): number => displayWidth(stripVTControlCharacters(cell))

/**
 * Rows as aligned columns under a heading, two spaces apart. Cells must be escaped already. The last column is never
 * padded. `right` names the columns of numbers.
 */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const all = [heading, ...rows]
  const widths = heading.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))))
  return all.map((row) => tableLine(row, widths, right)).join('')
}

function tableLine(row: readonly string[], widths: readonly number[], right: readonly number[]): string {
  const cells = widths.map((columns, column) => {
    const cell = row[column] ?? ''
    const gap = ' '.repeat(Math.max(0, columns - width(cell)))
    return right.includes(column) ? gap + cell : cell + gap
  })
  return `${cells.join('  ').trimEnd()}\n`
}
