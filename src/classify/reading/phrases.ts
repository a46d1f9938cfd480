import { gap, type Word } from '../../text/words.ts'
import { phraseTable, type PhraseTag } from '../tables/phrases.ts'
import { steeringPhrases } from '../tables/steering-phrases.ts'
import { isNegated } from './text-acts.ts'
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
  any: Node | undefined
  tags: PhraseTag[]
}

const root: Node = build()

/** All known turns of phrase in a text, the longest at each place. Linear: a phrase has at most twelve words. */
export function phraseHits(source: Source, words: readonly Word[]): PhraseHit[] {
  const hits: PhraseHit[] = []
  for (let at = 0; at < words.length; at += 1) {
    const first = root.next.get(words[at]?.text ?? '')
    if (first) match(hits, { source, words, at, node: first, last: at })
  }
  return hits
}

interface Attempt {
  source: Source
  words: readonly Word[]
  at: number
  node: Node
  last: number
}

function match(hits: PhraseHit[], attempt: Attempt): void {
  const { words, node, last, at, source } = attempt
  for (const tag of node.tags) {
    const start = words[at]?.start ?? 0
    hits.push({
      tag,
      source,
      start,
      end: words[last]?.end ?? start,
      at,
      negated: isNegated(words, at) || (tag === 'restorable' && isDenied(words, at)),
    })
  }
  const word = words[last + 1]
  if (!word || word.gap >= gap.sentence) return
  const next = node.next.get(word.text)
  if (next) match(hits, { ...attempt, node: next, last: last + 1 })
  if (node.any) match(hits, { ...attempt, node: node.any, last: last + 1 })
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

function build(): Node {
  const top: Node = { next: new Map(), any: undefined, tags: [] }
  for (const [tag, phrases] of Object.entries(phraseTable) as [PhraseTag, readonly string[]][]) {
    for (const phrase of phrases) add([top], phrase.split(' '), tag)
  }
  for (const phrase of steeringPhrases) add([top], phrase.split(' '), 'steers')
  return top
}

/** Adds one phrase behind each of the open nodes; an optional word leaves its nodes open too. */
function add(open: readonly Node[], parts: readonly string[], tag: PhraseTag): void {
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
  const fresh = (): Node => ({ next: new Map(), any: undefined, tags: [] })
  if (word === '_') return (node.any ??= fresh())
  const known = node.next.get(word)
  if (known) return known
  const made = fresh()
  node.next.set(word, made)
  return made
}
