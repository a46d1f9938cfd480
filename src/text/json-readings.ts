import { hasAllMembers } from './distinct-keys.ts'

/**
 * The ways in which clients read a JSON text. One, unless an object repeats a key: then the last one wins for most
 * parsers and the first one for others, and both readings are returned, the usual one first.
 */
export function jsonReadings(text: string): unknown[] {
  const usual: unknown = JSON.parse(text)
  if (hasAllMembers(usual, text) || !repeatsKey(text)) return [usual]
  return [usual, parseFirstWins(text)]
}

/** Does any object of a valid JSON text name a key twice? One linear pass. */
export function repeatsKey(text: string): boolean {
  let found = false
  walk(text, (object, key) => {
    if (object.has(key)) found = true
    object.set(key, true)
    return false
  })
  return found
}

function parseFirstWins(text: string): unknown {
  return walk(text, (object, key) => object.has(key))
}

type Repeated = (object: Map<string, unknown>, key: string) => boolean
interface Frame {
  object: Map<string, unknown> | undefined
  list: unknown[]
  key: string | undefined
  skip: boolean
}

const scalar = /[^\s,\]}:]+/y

/** Reads a valid JSON text without recursion, asking at each key whether its value is to be left out. */
function walk(text: string, repeated: Repeated): unknown {
  const root: Frame = { object: undefined, list: [], key: undefined, skip: false }
  const stack: Frame[] = [root]
  for (let i = 0; i < text.length;) {
    const frame = stack.at(-1) ?? root
    const character = text.charAt(i)
    if (character === '{' || character === '[') {
      stack.push({ object: character === '{' ? new Map() : undefined, list: [], key: undefined, skip: false })
      i += 1
    } else if (character === '}' || character === ']') {
      stack.pop()
      store(stack.at(-1) ?? root, frame.object ? fromEntries(frame.object) : frame.list)
      i += 1
    } else if (character === '"') {
      i = readString(text, i, { frame, repeated })
    } else if (/[\s,:]/.test(character)) {
      i += 1
    } else {
      scalar.lastIndex = i
      const word = scalar.exec(text)?.[0] ?? ' '
      store(frame, JSON.parse(word))
      i += word.length
    }
  }
  return root.list[0]
}

function readString(text: string, at: number, into: { frame: Frame; repeated: Repeated }): number {
  let end = at + 1
  while (end < text.length && text.charAt(end) !== '"') end += text.charAt(end) === '\\' ? 2 : 1
  const literal = text.slice(at, end + 1)
  const value = JSON.parse(literal) as string
  const { frame, repeated } = into
  if (frame.object && frame.key === undefined) {
    frame.key = value
    frame.skip = repeated(frame.object, value)
  } else {
    store(frame, value)
  }
  return at + literal.length
}

function store(frame: Frame, value: unknown): void {
  if (!frame.object) frame.list.push(value)
  else if (frame.key !== undefined) {
    if (!frame.skip) frame.object.set(frame.key, value)
    frame.key = undefined
  }
}

function fromEntries(entries: Map<string, unknown>): unknown {
  return Object.fromEntries(entries)
}
