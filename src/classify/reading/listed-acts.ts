import type { Word } from '../../text/words.ts'
import type { Act } from './act.ts'
import { boundedNameWords } from './long-names.ts'
import { nameActs } from './name-acts.ts'
import type { Sentence } from './sentences.ts'
import type { Source } from './source.ts'

const listed = new Set(['operations', 'actions', 'commands', 'tools', 'methods', 'functions'])
/** How far behind `following` the list may begin. */
const near = 5

/** `One of the following operations: get-team, delete-team`: what each name says is an act of the tool. */
export function listedActs(
  { source, words }: { source: Source; words: readonly Word[] },
  sentence: Sentence,
): Act[] {
  const from = listFrom(words, sentence)
  if (from === undefined) return []
  const acts: Act[] = []
  for (let i = from; i < sentence.until; i += 1) {
    const word = words[i]
    if (!word || !isName(word)) continue
    const cut = boundedNameWords(source.text.slice(word.start, word.end))
    const placed = cut.map((one) => ({ ...one, start: one.start + word.start, end: one.end + word.start }))
    for (const act of nameActs({ source, words: placed, from: 0 }))
      acts.push({ ...act, from: 'main', firm: true })
  }
  return acts
}

function isName(word: Word): boolean {
  return word.identifier || word.text.includes('-')
}

function listFrom(words: readonly Word[], sentence: Sentence): number | undefined {
  for (let i = sentence.from; i < sentence.until; i += 1) {
    if (words[i]?.text !== 'following') continue
    for (let at = i + 1; at <= i + near && at < sentence.until; at += 1)
      if (listed.has(words[at]?.text ?? '')) return at + 1
    return undefined
  }
  return undefined
}
