import type { Word } from '../../text/words.ts'
import { operationNouns } from '../tables/little-words.ts'
import { changed, type Act } from './act.ts'
import { boundedNameWords } from './long-names.ts'
import { nameActs } from './name-acts.ts'
import type { Sentence } from './sentences.ts'
import type { Source } from './source.ts'

/** How far behind `following` the list may begin. */
const near = 5

/** `One of the following operations: get-team, delete-team`: what each name says is an act of the tool. */
export function listedActs(text: Text, sentence: Sentence): Act[] {
  const from = listFrom(text.words, sentence)
  const names = from === undefined ? [] : namesIn(text.words, from, sentence.until)
  // Who lists more than anybody reads is not believed: the verb that only says that something is run stands.
  return names.length > mostNames ? [] : names.flatMap((word) => actsOf(text.source, word))
}

interface Text {
  source: Source
  words: readonly Word[]
}

const mostNames = 300

function namesIn(words: readonly Word[], from: number, until: number): Word[] {
  const names: Word[] = []
  for (let i = from; i < until && names.length <= mostNames; i += 1) {
    const word = words[i]
    if (word && (word.identifier || word.text.includes('-'))) names.push(word)
  }
  return names
}

function actsOf(source: Source, { start, end }: Word): Act[] {
  const words = boundedNameWords(source.text.slice(start, end)).map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }))
  return nameActs({ source, words, from: 0 }).map((act) => changed(act, { from: 'main', firm: true }))
}

function listFrom(words: readonly Word[], sentence: Sentence): number | undefined {
  for (let i = sentence.from; i < sentence.until; i += 1) {
    if (words[i]?.text !== 'following') continue
    for (let at = i + 1; at <= i + near && at < sentence.until; at += 1)
      if (operationNouns.has(words[at]?.text ?? '')) return at + 1
    return undefined
  }
  return undefined
}
