import { normalise } from './normalise.ts'

const separators = new Set([' ', '.', '_', '-', '/', ':', '\t', '\n'])
const same: ReadonlyMap<string, string> = new Map([
  ['1', 'l'],
  ['|', 'l'],
  ['0', 'o'],
])

/** What a name looks like to a hurried reader: names with one skeleton are easily taken for each other. */
export function skeleton(name: string): string {
  const text = normalise(name).text.toLowerCase()
  let shape = ''
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i)
    if (!separators.has(character)) shape += same.get(character) ?? character
  }
  return shape
}
