import { confusables } from './confusables.ts'

/**
 * A text as it is compared: compatibility forms folded, accents of Latin letters dropped, invisible characters
 * removed, look-alike letters of other scripts replaced inside Latin words. `origin[i]` is the UTF-16 offset in the
 * unnormalised text of the character at `i`; absent where each one stands where it stood.
 */
export interface Normalised {
  text: string
  origin?: readonly number[]
}

// eslint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007f]*$/
/** Zero-width, bidirectional, tag and variation characters: they are not seen, so they say nothing. */
const invisibleRanges: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xe0000, 0xe0fff],
]
const latin = /\p{Script=Latin}/u
const letter = /\p{L}/u
const imitators = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u

let lastAsked = ''
let lastAnswer = true

/** Does a text consist of ASCII only? Several ask in turn of the same one, so that the last answer is remembered. */
export function isAscii(text: string): boolean {
  if (text !== lastAsked) {
    lastAnswer = ascii.test(text)
    lastAsked = text
  }
  return lastAnswer
}

/** Folds a text for matching. Plain ASCII costs one test. */
export function normalise(text: string): Normalised {
  if (isAscii(text)) return { text }
  const even = foldEvenly(text)
  if (even !== undefined) return { text: even }
  const { pieces, origin, imitates } = fold(text)
  if (imitates) unmask(pieces)
  return { text: pieces.join(''), origin }
}

/** Does a word of the text mix Latin with letters that imitate it, or hide invisible characters in it? */
export function isDisguised(text: string): boolean {
  if (isAscii(text)) return false
  const withoutEmoji = text.replaceAll(/\p{Extended_Pictographic}[\ufe0f\u200d]*/gu, '')
  if ([...withoutEmoji].some(isInvisible)) return true
  return text.split(/[^\p{L}]+/u).some((word) => latin.test(word) && imitators.test(word))
}

function isInvisible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code >= 0xad && invisibleRanges.some(([first, last]) => code >= first && code <= last)
}

/** ASCII and unified ideographs fold to themselves. */
function foldsToItself(code: number): boolean {
  return code < 128 || (code >= 0x4e00 && code <= 0x9fff)
}

/** The folded text where each character folds to one of its own length and none imitates another: most texts. */
function foldEvenly(text: string): string | undefined {
  let even = ''
  let copied = 0
  for (let at = 0; at < text.length; at += 1) {
    if (foldsToItself(text.charCodeAt(at))) continue
    const character = characterAt(text, at)
    const answer = foldCharacter(character)
    if (answer.length !== character.length || confusables.has(answer)) return undefined
    if (answer !== character) {
      even += text.slice(copied, at) + answer
      copied = at + character.length
    }
    at += character.length - 1
  }
  return copied === 0 ? text : even + text.slice(copied)
}

function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code <= 0xdbff ? String.fromCodePoint(text.codePointAt(at) ?? 0) : text.charAt(at)
}

interface Folded {
  /** UTF-16 units. */
  pieces: string[]
  origin: number[]
  /** One of them passes for a Latin letter. */
  imitates: boolean
}

function fold(text: string): Folded {
  const result: Folded = { pieces: [], origin: [], imitates: false }
  let at = 0
  while (at < text.length) {
    if (foldsToItself(text.charCodeAt(at))) {
      result.pieces.push(text.charAt(at))
      result.origin.push(at)
      at += 1
    } else {
      at += foldInto(result, text, at)
    }
  }
  result.origin.push(at)
  return result
}

/** Folds the character that begins at `at`, and returns how many units it takes. */
function foldInto(result: Folded, text: string, at: number): number {
  const character = characterAt(text, at)
  const answer = foldCharacter(character)
  if (confusables.has(answer)) result.imitates = true
  for (let i = 0; i < answer.length; i += 1) {
    result.pieces.push(answer.charAt(i))
    result.origin.push(at)
  }
  return character.length
}

const folded = new Map<string, string>()
const mostFolded = 20_000

function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const answer = foldOne(character)
  if (folded.size < mostFolded) folded.set(character, answer)
  return answer
}

function foldOne(character: string): string {
  if (isInvisible(character)) return ''
  if (character === '’' || character === '‘') return "'"
  if (!latin.test(character)) return unfolded(character)
  return character.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, '')
}

/** One character can stand for eighteen; a text of them would grow to many times what the caps let in. */
const mostUnfolded = 4

function unfolded(character: string): string {
  const text = character.normalize('NFKC')
  return text.length > mostUnfolded ? character : text
}

/** Replaces look-alikes in each word that is part Latin, or that consists of look-alikes only. */
function unmask(pieces: string[]): void {
  let start = 0
  for (let end = 0; end <= pieces.length; end += 1) {
    const piece = pieces[end]
    if (piece !== undefined && letter.test(piece)) continue
    if (end > start) unmaskWord(pieces, start, end)
    start = end + 1
  }
}

function unmaskWord(pieces: string[], start: number, end: number): void {
  let imitations = 0
  let foreign = 0
  for (let i = start; i < end; i += 1) {
    if (confusables.has(pieces[i] ?? '')) imitations += 1
    else if (!latin.test(pieces[i] ?? '')) foreign += 1
  }
  if (imitations === 0 || foreign > 0) return
  for (let i = start; i < end; i += 1) pieces[i] = confusables.get(pieces[i] ?? '') ?? pieces[i] ?? ''
}
