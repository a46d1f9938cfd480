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
const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

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
  if (text[at] !== '"') throw unexpected(text, at)
  let place = at
  for (;;) {
    place = text.indexOf('"', place + 1)
    if (place === -1) throw new CutJson('the text ends within a string')
    let backslashes = 0
    while (text.charCodeAt(place - 1 - backslashes) === 0x5c) backslashes += 1
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
  const open: string[] = []
  let place = skipSpace(text, at)
  for (;;) {
    const char = text[place]
    if (char === '{' || char === '[') {
      open.push(closing[char] ?? '')
      place += 1
    } else if (char === '}' || char === ']') {
      if (open.pop() !== char) throw unexpected(text, place)
      place += 1
    } else if (char === '"') place = skipString(text, place)
    else if ((char === ',' || char === ':') && open.length > 0) place += 1
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

/** The value of the string token between two places. */
export function stringAt(text: string, start: number, end: number): string {
  const token = text.slice(start, end)
  try {
    return JSON.parse(token) as string
  } catch {
    throw new BadJson(`no valid string at ${start}`)
  }
}

function unexpected(text: string, at: number): Error {
  return at >= text.length ? new CutJson('the text ends too early') : new BadJson(`unexpected text at ${at}`)
}
