import { boundedNameWords } from './long-names.ts'

const remembered = new Map<string, readonly string[]>()
const mostRemembered = 20_000
const longestRemembered = 64

/** The lower-case words of an argument's name. Names repeat across tools, so that cutting them is remembered. */
export function argumentWords(name: string): readonly string[] {
  const known = remembered.get(name)
  if (known) return known
  const words = boundedNameWords(name).map((word) => word.text)
  if (remembered.size < mostRemembered && name.length < longestRemembered) remembered.set(name, words)
  return words
}
