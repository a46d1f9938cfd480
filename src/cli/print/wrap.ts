import { displayWidth } from '../../text/escape/width.ts'

/** Escaped text in lines of at most `columns`, each after `indent`. A word longer than a line stands alone. */
export function wrap(text: string, columns: number, indent = ''): string {
  const room = Math.max(20, columns - indent.length)
  const lines: string[] = ['']
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const line = lines.at(-1) ?? ''
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || displayWidth(longer) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line) => `${indent}${line}\n`).join('')
}
