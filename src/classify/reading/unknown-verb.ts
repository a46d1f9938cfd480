import { gap, type Word } from '../../text/words.ts'
import { conjunctions, determiners, fillers, negations, prepositions } from '../tables/little-words.ts'
import { verbs, type Verb } from '../tables/verbs.ts'

const articles = new Set(['a', 'an', 'the', 'your', 'another', 'somebody', 'someone'])
const noVerbs = new Set(
  (
    'half once both such only like now even not just same still yet more than plus per unlike given following behind above below inside outside among ' +
    'either rather quite exactly almost nearly beyond despite instead besides due back out up down off over whether there here next if as'
  ).split(' '),
)

/**
 * A verb that no list holds: the sentence's first word, right before an article (`Frees a room`). What it does is
 * unknown, and unknown is not safe: it counts as a change.
 */
export function unknownVerb(words: readonly Word[], from: number): Verb | undefined {
  const word = words[from]
  const next = words[from + 1]
  if (!word || !next || next.gap !== gap.none || !articles.has(next.text)) return undefined
  const { text } = word
  const known = [fillers, determiners, prepositions, conjunctions, negations, noVerbs].some((set) =>
    set.has(text),
  )
  if (known || verbs.has(text) || word.identifier || text.length < 3 || !/^[a-z]+$/.test(text))
    return undefined
  if (/(?:ly|ing|ed|tion|ness|ity)$/.test(text)) return undefined
  return { lemma: text, kind: 'change', form: text.endsWith('s') ? 'third' : 'base', noun: true }
}
