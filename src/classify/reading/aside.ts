import { singular } from './act.ts'
import type { ListingReading } from './listing.ts'
import type { PhraseHit } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Act } from './act.ts'
import { wordBefore, type Word } from '../../text/words.ts'

const pointing = new Set(['use', 'call', 'see', 'prefer', 'try', 'choose', 'unlike', 'with', 'run'])
const turnsAway = new Set(['for', 'unlike', 'instead', 'rather', 'if', 'when', 'to', 'use', 'see', 'prefer'])
/** Bringing something back with another tool is a promise about this one's loss too. */
const bringsBack = new Set(
  'restore restored undo undone undelete recover recovered revert rollback unarchive untrash reopen reactivate bring'.split(
    ' ',
  ),
)

interface Place {
  words: readonly Word[]
  sentences: readonly Sentence[]
  listing: ListingReading
  own: string
}

/** Leaves out the turns of phrase that speak of another tool: `For a deletion that can be undone use trash_order`. */
export function withoutAsides(hits: readonly PhraseHit[], place: Place): readonly PhraseHit[] {
  const sentences = place.sentences.filter((one) => isAside(one, place))
  if (sentences.length === 0) return hits
  return hits.filter(
    (hit) => hit.tag === 'steers' || !sentences.some((one) => hit.at >= one.from && hit.at < one.until),
  )
}

/** A sentence that sends the reader to another tool, and not in order to bring back what this one takes. */
function isAside(sentence: Sentence, place: Place): boolean {
  const { words } = place
  if (!turnsAway.has(words[sentence.from]?.text ?? '')) return false
  let points = false
  for (let i = sentence.from; i < sentence.until; i += 1) {
    const word = words[i]
    if (!word) break
    const before = wordBefore(words, i)
    if (saysBack(word) && before !== 'be') return false
    if (pointing.has(before) && isOther(word, place)) points = true
  }
  return points
}

/** The word itself does, or a part of a name such as `restore_order`. */
function saysBack({ text, identifier }: Word): boolean {
  return identifier ? text.split('_').some((part) => bringsBack.has(part)) : bringsBack.has(text)
}

function isOther(word: Word, { listing, own }: Place): boolean {
  if (word.text === own) return false
  return word.identifier || (listing.names.has(word.text) && singular(word.text) !== singular(own))
}

/** Leaves out what the text tells the model to make others do: `tell the user to buy…` is no act of the tool. */
export function unsteered(
  acts: readonly Act[],
  text: { words: readonly Word[]; sentences: readonly Sentence[]; phrases: readonly PhraseHit[] },
): readonly Act[] {
  if (text.phrases.length === 0) return acts
  const steering = text.phrases.filter(
    (hit) => hit.tag === 'steers' && asksOthers.test(text.words[hit.at]?.text ?? ''),
  )
  if (steering.length === 0) return acts
  const spans = steering.map((hit) => {
    const sentence = text.sentences.find((one) => hit.at >= one.from && hit.at < one.until)
    return { start: hit.end, end: text.words[(sentence?.until ?? hit.at + 1) - 1]?.end ?? hit.end }
  })
  return acts.filter((act) => !spans.some((span) => act.start >= span.start && act.start < span.end))
}

const asksOthers = /^(?:tell|inform|remind|warn|convince|persuade|urge|recommend|say)$/
