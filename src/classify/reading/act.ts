import type { Effect } from '../tables/effects.ts'
import type { ActKind } from '../tables/act-kinds.ts'
import type { Source } from './source.ts'

/** Something that a definition says the tool does: a verb with its object, and the words that say so. */
export interface Act {
  verb: string
  kind: ActKind
  /** What the act comes to with its object; given last, when the whole tool is read. */
  effect: Effect
  /** `name` and `title` speak of the whole tool, `main` is the first sentence's verb, `also` a later one's. */
  from: 'name' | 'title' | 'main' | 'also'
  /** False where the word may as well be a noun here (`order` in `order_status`). */
  firm: boolean
  /** What is acted on, in singular forms, in order. */
  object: readonly string[]
  /** The object in its own words, for people. */
  told: string
  /** What follows the object in its clause: `from the list`, `to a channel`. */
  rest: readonly string[]
  /** `if force is set, deletes…`. */
  conditional: boolean
  source: Source
  start: number
  end: number
}

/**
 * A changed copy in the one shape that all acts share: `{ ...act }` has another, and what meets many shapes reads slowly.
 */
export function changed(act: Act, by: Partial<Act>): Act {
  const { verb, kind, effect, from, firm, object, told, rest, conditional, source, start, end } = act
  return Object.assign(
    { verb, kind, effect, from, firm, object, told, rest, conditional, source, start, end },
    by,
  )
}

/** Does one of the object's words stand in the set? */
export function about(act: Act, nouns: ReadonlySet<string>): boolean {
  return act.object.some((word) => nouns.has(word))
}

/** Does a word of the object or of what follows it stand in the set? */
export function mentions(act: Act, nouns: ReadonlySet<string>): boolean {
  return about(act, nouns) || act.rest.some((word) => nouns.has(word))
}

/** An act's own words, and so many characters behind them. */
export function saidBy({ source, start, end }: Act, further: number): string {
  return source.text.slice(start, end + further)
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['indices', 'index'],
  ['docs', 'documentation'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['statuses', 'status'],
  ['sizes', 'size'],
  ['topics', 'topic'],
  ['statistics', 'statistic'],
  ['epics', 'epic'],
  ['comics', 'comic'],
  ['clinics', 'clinic'],
  ['rubrics', 'rubric'],
  ['critics', 'critic'],
])
const [apostrophe, e, n, s] = [39, 101, 110, 115]
/** Letters before a last `s` behind which it may be more or other than a plural's, some only with another before them. */
const doubtful: ReadonlyMap<number, string> = new Map(
  ['s', 'u', 'i', 'c', 'j', 'echisxz', 'nd', 'ms', 'pt', 'wae'].map((letters) => [
    letters.charCodeAt(0),
    letters.slice(1),
  ]),
)

/** The singular of a noun; anything else comes back as it is. */
export function singular(word: string): string {
  let bare = word
  while (bare.length > 1 && bare.charCodeAt(bare.length - 2) === apostrophe) bare = bare.slice(0, -2)
  // Only words in `s`, and a few in `e` and `n`, are plurals.
  const last = bare.length > 0 ? bare.charCodeAt(bare.length - 1) : 0
  if (last === e || last === n) return irregular.get(bare) ?? bare
  if (last !== s || bare.length < 4) return bare
  const before = doubtful.get(bare.charCodeAt(bare.length - 2))
  const plain = before === undefined || (before !== '' && !before.includes(bare.charAt(bare.length - 3)))
  return plain ? bare.slice(0, -1) : singularOf(bare)
}

function singularOf(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (/(?:ss|us|[^pk]is|ics|news|series|dns|https|sms|aws|js)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:sses|xes|ches|shes|zes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}
