import { visible } from './visible.ts'
import { displayWidth } from './width.ts'

/** Untrusted text for one line of a terminal: no escape sequence, newline or hidden character survives. */
export function escapeTerminal(text: string): string {
  return visible(text)
}

/** The same, in at most `columns` columns; what was cut shows as a final `…`. Never cuts within a character. */
export function fitTerminal(text: string, columns: number): string {
  // Beyond this many units nothing can fit, and a huge description need not be escaped whole.
  const enough = columns * 8 + 64
  const escaped = visible(text.slice(0, enough))
  if (text.length <= enough && displayWidth(escaped) <= columns) return escaped
  return cut(escaped, columns - 1) + (columns > 0 ? '…' : '')
}

/** The same, filled with spaces to exactly `columns` columns: a cell of a table. */
export function padTerminal(text: string, columns: number): string {
  const fitted = fitTerminal(text, columns)
  return fitted + ' '.repeat(Math.max(0, columns - displayWidth(fitted)))
}

/** A picture such as `\u{200b}` is one piece, and marks and joiners stay with what they belong to. */
const piece = /\\u\{[0-9a-f]+\}|.[\p{M}\ufe0f]*(?:\u200d.[\p{M}\ufe0f]*)*/gsu

function cut(escaped: string, columns: number): string {
  let text = ''
  let used = 0
  for (const [part] of escaped.matchAll(piece)) {
    used += displayWidth(part)
    if (used > columns) break
    text += part
  }
  return text
}
