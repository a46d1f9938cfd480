import type { Evidence } from '../../model/evidence.ts'
import { isAscii } from '../../text/normalise.ts'
import { wordsOf, type Word } from '../../text/words.ts'
import { quoteOf } from '../evidence.ts'
import { promptMarks, steeringPhrases, wideSteering } from '../tables/steering-phrases.ts'
import { patternOf } from './phrase-pattern.ts'
import { firstSteering } from './phrases.ts'
import type { Source } from './source.ts'

/** The first words of a text that steer the model, in plain sight or hidden. */
export function steeringIn(source: Source): Evidence | undefined {
  const hit = maySteer(source.text) ? firstSteering(source, wordsOf(source.text)) : undefined
  return hit ? quoteOf(source, hit.start, hit.end) : hiddenText(source)
}

const steeringPattern = patternOf(steeringPhrases)

/** False where no phrase that steers can stand in a text: most texts need not be cut into words. */
export function maySteer(text: string): boolean {
  return !isAscii(text) || steeringPattern.test(text)
}

const tagCharacters = /[\u{e0020}-\u{e007e}]{4,}/u
/** A guess at the mark with which a prompt sets untrusted text apart. */
const delimiter = /untrusted-data-[0-9a-f]{4,}/i
const overrides = /[\u202a-\u202e\u2066-\u2069]/
const invisibleRun = /[\u200b-\u200f\u2060-\u2064\ufeff]{6,}/
const shortestRun = 40
const encoded = /[A-Za-z0-9+/]{40,}={0,2}/g
/** What a text has to hold to be worth a search for marks: words, or signs behind a character that most texts lack. */
const markWords = /escription|ESCRIPTION|egin system|EGIN SYSTEM/
const markSigns: readonly (readonly [string, RegExp])[] = [
  ['<', /</],
  ['[', /\[\/?(?:inst|INST)/],
  ['#', /###/],
  ['"', /"(?:category|risk)"/],
]
const longWord = 12
const wide = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

/** Steering that does not read as words: fake roles, invisible characters, encoded text, scripts without spaces. */
export function hiddenText(source: Source, words?: readonly Word[]): Evidence | undefined {
  const { text } = source
  const foreign = !isAscii(text)
  return (
    marks(source) ??
    guessed(source) ??
    (foreign ? unseen(source) : undefined) ??
    (foreign && wide.test(text) ? among(source, wideSteering, text) : undefined) ??
    (hasLongRun(text) && hasLongWord(words ?? wordsOf(text)) ? decoded(source) : undefined)
  )
}

function hasLongWord(words: readonly Word[]): boolean {
  return words.some((word) => word.end - word.start >= longWord)
}

/** Does a text hold a run as long as `encoded` asks for? What stands before a character of no run need not be seen. */
function hasLongRun(text: string): boolean {
  let from = 0
  while (from + shortestRun <= text.length) {
    let at = from + shortestRun - 1
    while (at >= from && isCode(text.charCodeAt(at))) at -= 1
    if (at < from) return true
    from = at + 1
  }
  return false
}

/** A character of base64, without its padding. */
function isCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 47 && code <= 57) || code === 43
  )
}

function marks(source: Source): Evidence | undefined {
  return mayHoldMark(source.text) ? among(source, promptMarks, source.text.toLowerCase()) : undefined
}

function mayHoldMark(text: string): boolean {
  for (const [character, sign] of markSigns) if (text.includes(character) && sign.test(text)) return true
  return markWords.test(text)
}

function guessed(source: Source): Evidence | undefined {
  const match = source.text.includes('-') ? delimiter.exec(source.text) : null
  return match ? quoteOf(source, match.index, match.index + match[0].length) : undefined
}

function among(source: Source, needles: readonly string[], text: string): Evidence | undefined {
  if (text.length !== source.text.length) return undefined
  for (const needle of needles) {
    const start = text.indexOf(needle)
    if (start >= 0) return quoteOf(source, start, start + needle.length)
  }
  return undefined
}

function unseen(source: Source): Evidence | undefined {
  for (const pattern of [tagCharacters, overrides, invisibleRun]) {
    const match = pattern.exec(source.text)
    if (match) return quoteOf(source, match.index, match.index + match[0].length)
  }
  return undefined
}

function decoded(source: Source): Evidence | undefined {
  for (const match of source.text.matchAll(encoded)) {
    const words = wordsOf(plain(match[0]))
    if (words.length >= 3 && firstSteering(source, words)) {
      return quoteOf(source, match.index, match.index + match[0].length)
    }
  }
  return undefined
}

/** The text behind base64, or an empty one where it is no text. */
function plain(text: string): string {
  try {
    const bytes = atob(text.replace(/=+$/, ''))
    return /^[\t\n\r\u0020-\u007e]*$/.test(bytes) ? bytes : ''
  } catch {
    return ''
  }
}
