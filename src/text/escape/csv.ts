import { visible } from './visible.ts'

/** One cell. Text that a spreadsheet would run as a formula gets a leading apostrophe; a number stays a number. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const shown = visible(value)
  const safe = /^\s*[=+\-@＝＋－＠␉␍␊]/u.test(shown) ? `'${shown}` : shown
  return /[",;\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One record with its line end (RFC 4180). */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
