import { normalise } from './normalise.ts'

/** What stands before a word, in rising order of how much it separates. */
export const gap = {
  none: 0,
  comma: 1,
  slash: 2,
  bracket: 3,
  dash: 4,
  colon: 5,
  sentence: 6,
  line: 7,
} as const

/** One word of a text, lower-cased and normalised, and where it stands in the unnormalised text. */
export interface Word {
  text: string
  start: number
  end: number
  /** One of `gap`. */
  gap: number
  /** Looks like code (`list_items`, `getUser`): the name of something, never a verb of a sentence. */
  identifier: boolean
  capital: boolean
}

/**
 * The word that stands so many places before another, empty before the first. (An index below 0 is the name of a
 * property, and a place that once looked one up is slow from then on.)
 */
export function wordBefore(words: readonly Word[], at: number, places = 1): string {
  return at < places ? '' : (words[at - places]?.text ?? '')
}

const other = 0
const lower = 1
const upper = 2
const digit = 3
const wide = 4
const joiner = 5
const underscore = 6

const kinds = new Uint8Array(128)
for (let code = 0; code < 128; code += 1) kinds[code] = asciiKind(code)

function asciiKind(code: number): number {
  if (code >= 97 && code <= 122) return lower
  if (code >= 65 && code <= 90) return upper
  if (code >= 48 && code <= 57) return digit
  if (code === 95) return underscore
  return code === 39 || code === 45 ? joiner : other
}

function kindOf(code: number): number {
  if (code < 128) return kinds[code] ?? other
  return isWide(code) ? wide : isLetter(code) ? lower : other
}

/** Scripts written without spaces: each run is one word. */
function isWide(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3)
  )
}

function isLetter(code: number): boolean {
  return code >= 0xb5 && code <= 0x1fff && code !== 0xd7 && code !== 0xf7 && code !== 0xb7 && code !== 0xbb
}

const gapOf = new Map<number, number>([
  [10, gap.line],
  [13, gap.line],
  [46, gap.sentence],
  [33, gap.sentence],
  [63, gap.sentence],
  [59, gap.sentence],
  [124, gap.sentence],
  [0x2022, gap.sentence],
  [0x3002, gap.sentence],
  [0xff01, gap.sentence],
  [58, gap.colon],
  [40, gap.bracket],
  [41, gap.bracket],
  [91, gap.bracket],
  [93, gap.bracket],
  [0x2013, gap.dash],
  [0x2014, gap.dash],
  [0xff1a, gap.colon],
  [47, gap.slash],
  [44, gap.comma],
  [0xff0c, gap.comma],
  [0x3001, gap.comma],
  [38, gap.comma],
])

const gaps = new Uint8Array(128)
for (const [code, separates] of gapOf) if (code < 128) gaps[code] = separates

/** The words of running text. Linear in its length. */
export function wordsOf(text: string): Word[] {
  const { text: source, origin } = normalise(text)
  const lowered = sameLength(source)
  const words: Word[] = []
  const { length } = source
  let before = 0
  let i = 0
  while (i < length) {
    const code = source.charCodeAt(i)
    if (code === 32) {
      i += 1
      continue
    }
    const kind = kindOf(code)
    if (kind === other || kind === joiner) {
      const separates = separation(source, i, code)
      if (separates > before) before = separates
      i += 1
      continue
    }
    const plain = plainEnd(source, i, kind)
    const end = plain > 0 ? plain : wordEnd(source, i, kind)
    words.push({
      text: lowered.slice(i, end),
      start: origin ? (origin[i] ?? 0) : i,
      end: origin ? endIn(origin, end) : end,
      gap: before,
      identifier: plain === 0 && isIdentifier(source, i, end),
      capital: kind === upper,
    })
    before = 0
    i = end
  }
  return words
}

/** Where a word ends in the unfolded text: behind its last character, also where that one unfolds beyond the word. */
function endIn(origin: readonly number[], end: number): number {
  let at = end
  while (at + 1 < origin.length && origin[at] === origin[end - 1]) at += 1
  return origin[at] ?? 0
}

function separation(source: string, at: number, code: number): number {
  if (code === 45) return at === 0 || source.charCodeAt(at - 1) === 32 ? gap.dash : 0
  const separates = code < 128 ? (gaps[code] ?? 0) : (gapOf.get(code) ?? 0)
  // A full stop inside `example.com` or `v1.2` ends nothing.
  const inside = code === 46 && at + 1 < source.length && kindOf(source.charCodeAt(at + 1)) !== other
  return inside ? 0 : separates
}

function sameLength(text: string): string {
  const lowered = text.toLowerCase()
  if (lowered.length === text.length) return lowered
  return Array.from({ length: text.length }, (_, i) => {
    const unit = text.charAt(i).toLowerCase()
    return unit.length === 1 ? unit : text.charAt(i)
  }).join('')
}

/** Where a word of ASCII letters ends of which only the first may be a capital, as most are; 0 for any other. */
function plainEnd(source: string, start: number, kind: number): number {
  if (kind !== lower && kind !== upper) return 0
  for (let i = start + 1; i < source.length; i += 1) {
    const code = source.charCodeAt(i)
    if (code < 97 || code > 122) return code < 128 && kinds[code] === other ? i : 0
  }
  return source.length
}

function wordEnd(source: string, start: number, kind: number): number {
  const { length } = source
  let i = start + 1
  if (kind === wide) {
    while (i < length && kindOf(source.charCodeAt(i)) === wide) i += 1
    return i
  }
  for (; i < length; i += 1) {
    const next = kindOf(source.charCodeAt(i))
    if (next === lower) continue
    if (next === other || next === wide || (next === joiner && !isWordStart(source, i + 1))) break
  }
  return i
}

function isWordStart(source: string, at: number): boolean {
  if (at >= source.length) return false
  const kind = kindOf(source.charCodeAt(at))
  return kind === lower || kind === upper || kind === digit
}

function isIdentifier(source: string, start: number, end: number): boolean {
  let seenLower = false
  for (let i = start; i < end; i += 1) {
    const kind = kindOf(source.charCodeAt(i))
    if (kind === lower) seenLower = true
    else if (kind === underscore || (kind === upper && seenLower)) return true
    else if (kind === joiner) seenLower = false
  }
  return false
}

/** The words inside a name, whatever its style: snake, kebab, camel, dotted, acronyms and digits. */
export function nameWordsOf(name: string): Word[] {
  const { text: source, origin } = normalise(name)
  const lowered = sameLength(source)
  const words: Word[] = []
  let i = 0
  while (i < source.length) {
    const kind = kindOf(source.charCodeAt(i))
    if (kind === other || kind === joiner || kind === underscore) {
      i += 1
      continue
    }
    const end = namePartEnd(source, i, kind)
    words.push({
      text: lowered.slice(i, end),
      start: origin ? (origin[i] ?? 0) : i,
      end: origin ? endIn(origin, end) : end,
      gap: gap.none,
      identifier: false,
      capital: kind === upper,
    })
    i = end
  }
  return words
}

function namePartEnd(source: string, start: number, kind: number): number {
  const kindAt = (at: number) => (at < source.length ? kindOf(source.charCodeAt(at)) : other)
  let i = start + 1
  if (kind === upper && kindAt(i) === upper) {
    while (kindAt(i) === upper && kindAt(i + 1) !== lower) i += 1
    // `URLs`, `IDs`: the plural of an acronym.
    if (kindAt(i) === upper && source.charAt(i + 1) === 's' && kindAt(i + 2) !== lower) i += 2
    while (kindAt(i) === digit) i += 1
    return i
  }
  if (kind === wide) {
    while (kindAt(i) === wide) i += 1
    return i
  }
  while (kindAt(i) === lower || kindAt(i) === digit) i += 1
  return i
}
