/**
 * Has a parsed value as many members as its JSON text can name at most? Then no object of the text named a key twice.
 * `false` proves nothing. Exact: how keys, strings and numbers are written does not matter.
 */
export function hasAllMembers(value: unknown, text: string): boolean {
  return membersOf(value) === mostMembers(text)
}

/** The members of all objects of a parsed value. */
function membersOf(root: unknown): number {
  let count = 0
  const open: unknown[] = [root]
  for (const one of open) {
    if (typeof one !== 'object' || one === null) continue
    const values: unknown[] = Object.values(one)
    if (!Array.isArray(one)) count += values.length
    for (const value of values) if (typeof value === 'object') open.push(value)
  }
  return count
}

/** The colons of a JSON text that may stand behind a key: all those that do, and a few that stand within strings. */
function mostMembers(text: string): number {
  let count = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    if (mayEndKey(text, at - 1)) count += 1
  }
  return count
}

const [quote, backslash] = [0x22, 0x5c] as const

/** A closing quote, or white space behind one. A quote behind a single backslash closes nothing. */
function mayEndKey(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === quote) return text.charCodeAt(at - 1) !== backslash || text.charCodeAt(at - 2) === backslash
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}
