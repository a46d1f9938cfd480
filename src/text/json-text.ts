/** One value in a JSON text: `text.slice(start, end)` is exactly what was sent. */
export interface Span {
  start: number
  end: number
}

/** A member of an object: its value starts at `start` and has not been walked yet. */
export interface Member {
  key: string
  start: number
}

/** The text is no JSON at this place. */
export class BadJson extends Error {
  override readonly name = 'BadJson'
}

/** The text ends before the value does. */
export class CutJson extends Error {
  override readonly name = 'CutJson'
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const incompleteScalar = /[-+.\da-zE]*/y
/** Strings up to here are walked character by character, which is faster than a search; longer ones are searched. */
const shortString = 64
const [quote, backslash, comma, colon, openBrace, openBracket] = [0x22, 0x5c, 0x2c, 0x3a, 0x7b, 0x5b] as const

/** The place of the first character at or after `at` that is no white space. */
export function skipSpace(text: string, at: number): number {
  let place = at
  for (;;) {
    const code = text.charCodeAt(place)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return place
    place += 1
  }
}

/** The end of the string whose opening quote stands at `at`. */
export function skipString(text: string, at: number): number {
  if (text.charCodeAt(at) !== quote) throw unexpected(text, at)
  const near = Math.min(at + shortString, text.length)
  for (let place = at + 1; place < near; place += 1) {
    const code = text.charCodeAt(place)
    if (code === quote) return place + 1
    if (code === backslash) break
  }
  return skipLongString(text, at)
}

function skipLongString(text: string, at: number): number {
  let place = at
  for (;;) {
    place = text.indexOf('"', place + 1)
    if (place === -1) throw new CutJson('the text ends within a string')
    let backslashes = 0
    while (text.charCodeAt(place - 1 - backslashes) === backslash) backslashes += 1
    if (backslashes % 2 === 0) return place + 1
  }
}

/** The end of the number, true, false or null at `at`. */
export function skipScalar(text: string, at: number): number {
  scalar.lastIndex = at
  if (scalar.test(text) && scalar.lastIndex < text.length) return scalar.lastIndex
  const end = scalar.lastIndex
  if (end === text.length && end > at) return end
  incompleteScalar.lastIndex = at
  incompleteScalar.test(text)
  throw incompleteScalar.lastIndex >= text.length
    ? new CutJson('the text ends within a value')
    : unexpected(text, at)
}

/** The end of any value. Walks with a counter, not by recursion: depth costs no stack. */
export function skipValue(text: string, at: number): number {
  const open: number[] = []
  let place = skipSpace(text, at)
  for (;;) {
    const code = text.charCodeAt(place)
    if (code === quote) place = skipString(text, place)
    else if (code === openBrace || code === openBracket) {
      // In ASCII a closing brace or bracket stands two places after its opening one.
      open.push(code + 2)
      place += 1
    } else if (code === openBrace + 2 || code === openBracket + 2) {
      if (open.pop() !== code) throw unexpected(text, place)
      place += 1
    } else if ((code === comma || code === colon) && open.length > 0) place += 1
    else place = skipScalar(text, place)
    if (open.length === 0) return place
    place = skipSpace(text, place)
  }
}

/**
 * The members of the object at `at`, each before its value is walked: what a cut-off text holds is seen up to the cut.
 * Throws `CutJson` or `BadJson` when it comes to the damage.
 */
export function* membersOf(text: string, at: number): Generator<Member> {
  let place = skipSpace(text, expect(text, skipSpace(text, at), '{'))
  if (text[place] === '}') return
  for (;;) {
    const keyEnd = skipString(text, place)
    const start = skipSpace(text, expect(text, skipSpace(text, keyEnd), ':'))
    yield { key: stringAt(text, place, keyEnd), start }
    const after = skipSpace(text, skipValue(text, start))
    if (text[after] === '}') return
    place = skipSpace(text, expect(text, after, ','))
  }
}

/** The elements of the array at `at`, one by one; throws `CutJson` or `BadJson` when it comes to the damage. */
export function* elementsOf(text: string, at: number): Generator<Span> {
  let place = skipSpace(text, expect(text, skipSpace(text, at), '['))
  if (text[place] === ']') return
  for (;;) {
    const end = skipValue(text, place)
    yield { start: place, end }
    const after = skipSpace(text, end)
    if (text[after] === ']') return
    place = skipSpace(text, expect(text, after, ','))
  }
}

function expect(text: string, at: number, char: string): number {
  if (text[at] === char) return at + 1
  throw unexpected(text, at)
}

const plain = /^"[\w $./-]*"$/

/** The value of the string token between two places. */
export function stringAt(text: string, start: number, end: number): string {
  const token = text.slice(start, end)
  if (plain.test(token)) return token.slice(1, -1)
  try {
    return JSON.parse(token) as string
  } catch {
    throw new BadJson(`no valid string at ${start}`)
  }
}

function unexpected(text: string, at: number): Error {
  return at >= text.length ? new CutJson('the text ends too early') : new BadJson(`unexpected text at ${at}`)
}
