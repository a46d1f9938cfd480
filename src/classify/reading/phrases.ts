import { gap, type Word } from '../../text/words.ts'
import { phraseTable, type PhraseTag } from '../tables/phrases.ts'
import { steeringPhrases } from '../tables/steering-phrases.ts'
import { isNegated } from './main-verb.ts'
import type { Source } from './source.ts'

/** A known turn of phrase, found in a text. */
export interface PhraseHit {
  tag: PhraseTag
  source: Source
  start: number
  end: number
  /** Index of its first word. */
  at: number
  negated: boolean
}

interface Node {
  next: Map<string, Node>
  /** The first letters of the next words, as bits: most words of a text fail this test, which is cheaper. */
  initials: number
  any: Node | undefined
  tags: PhraseTag[]
}

const steering: Node = build([['steers', steeringPhrases]])
const root: Node = build([
  ...(Object.entries(phraseTable) as [PhraseTag, readonly string[]][]),
  ['steers', steeringPhrases],
])

interface Search {
  source: Source
  words: readonly Word[]
  /** The first word of what is tried. */
  at: number
  hits: PhraseHit[]
}

/** All known turns of phrase in a text, the longest at each place. Linear: a phrase has at most twelve words. */
export function phraseHits(source: Source, words: readonly Word[]): PhraseHit[] {
  const search: Search = { source, words, at: 0, hits: [] }
  for (; search.at < words.length; search.at += 1) {
    const first = root.next.get(words[search.at]?.text ?? '')
    if (first) match(search, first, search.at)
  }
  return search.hits
}

/** The first words of a text that steer the model. */
export function firstSteering(source: Source, words: readonly Word[]): PhraseHit | undefined {
  const search: Search = { source, words, at: 0, hits: [] }
  for (; search.at < words.length && search.hits.length === 0; search.at += 1) {
    const first = steering.next.get(words[search.at]?.text ?? '')
    if (first) match(search, first, search.at)
  }
  return search.hits[0]
}

function match(search: Search, node: Node, last: number): void {
  if (node.tags.length > 0) for (const tag of node.tags) search.hits.push(hitOf(search, tag, last))
  const word = search.words[last + 1]
  if (!word || word.gap >= gap.sentence) return
  const next = (node.initials & initialOf(word.text)) === 0 ? undefined : node.next.get(word.text)
  if (next) match(search, next, last + 1)
  if (node.any) match(search, node.any, last + 1)
}

function initialOf(word: string): number {
  return 1 << (word.charCodeAt(0) & 31)
}

function hitOf({ source, words, at }: Search, tag: PhraseTag, last: number): PhraseHit {
  const start = words[at]?.start ?? 0
  const end = words[last]?.end ?? start
  const negated = isNegated(words, at) || (tag === 'restorable' && isDenied(words, at))
  return { tag, source, start, end, at, negated }
}

const farthestDenial = 6

/** `does not go to the recycle bin`: a promise that the same clause denies. */
function isDenied(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - farthestDenial; i -= 1) {
    if ((words[i + 1]?.gap ?? 0) >= gap.comma) return false
    if (
      /^(?:not|never|no|cannot|can't|without|bypasses|bypassing|skips|skipping|doesn't|instead)$/.test(
        words[i]?.text ?? '',
      )
    )
      return true
  }
  return false
}

function build(table: readonly (readonly [PhraseTag, readonly string[]])[]): Node {
  const top = emptyNode()
  for (const [tag, phrases] of table) for (const phrase of phrases) grow([top], phrase.split(' '), tag)
  return top
}

/** Adds one phrase behind each of the open nodes; an optional word leaves its nodes open too. */
function grow(open: readonly Node[], parts: readonly string[], tag: PhraseTag): void {
  let nodes = [...open]
  for (const part of parts) {
    const optional = part.endsWith('?')
    const choices = (optional ? part.slice(0, -1) : part).split('|')
    const reached = nodes.flatMap((node) => choices.map((choice) => step(node, choice)))
    nodes = optional ? [...nodes, ...reached] : reached
  }
  for (const node of new Set(nodes)) if (!node.tags.includes(tag)) node.tags.push(tag)
}

function step(node: Node, word: string): Node {
  if (word === '_') return (node.any ??= emptyNode())
  const known = node.next.get(word)
  if (known) return known
  const made = emptyNode()
  node.next.set(word, made)
  node.initials |= initialOf(word)
  return made
}

function emptyNode(): Node {
  return { next: new Map(), initials: 0, any: undefined, tags: [] }
}
