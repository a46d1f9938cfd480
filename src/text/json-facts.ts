import { skipScalar, skipSpace, skipString, stringAt } from './json-text.ts'

/** What a JSON text shows that its parsed value does not. */
export interface JsonFacts {
  /** Levels of nesting: 0 for a scalar. Counted up to `maxDepth` + 1; beyond it the walk stops. */
  depth: number
  /** RFC 6901 pointers of members whose key stood before in the same object. */
  duplicates: string[]
  /** Whole numbers that a double cannot hold, and numbers beyond its range, as written. */
  numbers: string[]
}

const mostRecorded = 100

interface Frame {
  /** Keys so far; absent for an array. */
  keys?: Set<string>
  token: string | number
  awaitsKey: boolean
}

/** Walks one JSON value without recursion. Throws `CutJson` or `BadJson` where the text is damaged. */
export function jsonFacts(text: string, maxDepth: number): JsonFacts {
  const facts: JsonFacts = { depth: 0, duplicates: [], numbers: [] }
  const frames: Frame[] = []
  let place = skipSpace(text, 0)
  while (place < text.length && facts.depth <= maxDepth) {
    place = skipSpace(text, step(text, place, { facts, frames }))
  }
  return facts
}

interface Walk {
  facts: JsonFacts
  frames: Frame[]
}

const [quote, comma, colon] = [0x22, 0x2c, 0x3a] as const
const [openBrace, openBracket, closeBrace, closeBracket] = [0x7b, 0x5b, 0x7d, 0x5d] as const

function step(text: string, place: number, walk: Walk): number {
  const { facts, frames } = walk
  const frame = frames.at(-1)
  const code = text.charCodeAt(place)
  if (code === quote) return string(text, place, walk)
  if (code === colon) return place + 1
  if (code === comma) {
    if (frame) nextMember(frame)
    return place + 1
  }
  if (code === openBrace || code === openBracket) {
    frames.push(code === openBrace ? objectFrame() : arrayFrame())
    facts.depth = Math.max(facts.depth, frames.length)
    return place + 1
  }
  if (code === closeBrace || code === closeBracket) {
    frames.pop()
    return place + 1
  }
  return scalar(text, place, facts)
}

function arrayFrame(): Frame {
  return { token: 0, awaitsKey: false }
}

function objectFrame(): Frame {
  return { keys: new Set(), token: '', awaitsKey: true }
}

function nextMember(frame: Frame): void {
  if (frame.keys) frame.awaitsKey = true
  else frame.token = Number(frame.token) + 1
}

function string(text: string, place: number, { facts, frames }: Walk): number {
  const frame = frames.at(-1)
  const end = skipString(text, place)
  if (!frame?.keys || !frame.awaitsKey) return end
  const key = stringAt(text, place, end)
  frame.token = key
  frame.awaitsKey = false
  if (frame.keys.has(key)) {
    if (facts.duplicates.length < mostRecorded) facts.duplicates.push(pointerOf(frames))
  }
  frame.keys.add(key)
  return end
}

function scalar(text: string, place: number, facts: JsonFacts): number {
  const end = skipScalar(text, place)
  const token = text.slice(place, end)
  if (facts.numbers.length < mostRecorded && !isExact(token)) facts.numbers.push(token.slice(0, 60))
  return end
}

function isExact(token: string): boolean {
  if (token.length < 4 || /^[tfn]/.test(token)) return true
  const value = Number(token)
  if (!Number.isFinite(value)) return false
  return token.length < 16 || token.length > 400 || !/^-?\d+$/.test(token) || BigInt(token) === BigInt(value)
}

function pointerOf(frames: readonly Frame[]): string {
  return frames.map(({ token }) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
