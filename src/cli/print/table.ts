import { stripVTControlCharacters } from 'node:util'

// East Asian wide and emoji blocks take two columns; combining marks and joiners take none.
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const none = /\p{Mn}|\p{Me}|\u200d|\ufe0f/u

/** Columns that a text takes on a terminal, colour codes not counted. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of stripVTControlCharacters(text)) {
    if (!none.test(character)) width += wide.test(character) ? 2 : 1
  }
  return width
}

/**
 * Rows as aligned columns under a heading, two spaces apart. Cells must be escaped already. The last column is never
 * padded. `right` names the columns of numbers.
 */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const all = [heading, ...rows]
  const widths = heading.map((_, column) => Math.max(...all.map((row) => textWidth(row[column] ?? ''))))
  return all.map((row) => tableLine(row, widths, right)).join('')
}

function tableLine(row: readonly string[], widths: readonly number[], right: readonly number[]): string {
  const cells = widths.map((width, column) => {
    const cell = row[column] ?? ''
    const gap = ' '.repeat(Math.max(0, width - textWidth(cell)))
    return right.includes(column) ? gap + cell : cell + gap
  })
  return `${cells.join('  ').trimEnd()}\n`
}
