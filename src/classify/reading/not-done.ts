import type { Word } from '../../text/words.ts'
import type { Source } from './source.ts'

const nothing = new Set(['nothing', 'nobody', 'none', 'no', 'neither'])
const keywords = new Set([
  'select',
  'insert',
  'update',
  'delete',
  'drop',
  'alter',
  'create',
  'truncate',
  'merge',
  'replace',
])

/** `Publishes nothing`, `sends no mail`: the verb is there, and the act is not. */
export function isVoid(words: readonly Word[], at: number): boolean {
  return nothing.has(words[at + 1]?.text ?? '')
}

/** What stands behind `would` is what another call does, or what this one does not. */
export function isHypothetical({ text }: Word): boolean {
  return text === 'would' || text === 'could' || text === 'might'
}

/** `INSERT, UPDATE or DELETE`: in capitals, these are names of statements and no verbs of the sentence. */
export function isKeyword(source: Source, word: Word | undefined): boolean {
  if (!word || !word.capital || !keywords.has(word.text)) return false
  const written = source.text.slice(word.start, word.end)
  return written === written.toUpperCase()
}
