import type { Effect } from '../tables/effects.ts'
import type { Act } from './act.ts'
import type { Unjudged } from './reading.ts'

/** Is an act of this sort? */
export interface Test {
  (act: Act, reading: Unjudged): boolean
  /** The verbs that alone can pass; absent where any verb can. */
  lemmas?: ReadonlySet<string>
  /** Words of which the object or what follows it has to hold one; absent where it can pass without. */
  words?: ReadonlySet<string>
}

/** One row of an effect table: the first row whose test passes says what an act comes to. */
export type EffectRow = readonly [Effect, Test]

/** The rows that an act with a certain verb can pass, by their places in the table. */
interface Fitting {
  rows: readonly number[]
  /** Those that it can pass without any certain word. */
  wordless: readonly number[]
}

const mostVerbs = 5_000

/**
 * The effect of the first row that fits, else the one given. Rows that only some verbs can pass are sorted by verb
 * beforehand, and those that ask for certain words are left out where none of these is there, so that an act is asked
 * few questions.
 */
export function firstEffect(
  rows: readonly EffectRow[],
  otherwise: Effect,
): (act: Act, reading: Unjudged) => Effect {
  const byVerb = new Map<string, Fitting>()
  const byWord = placesByWord(rows)
  return (act, reading) => {
    let fitting = byVerb.get(act.verb)
    if (!fitting) {
      fitting = fittingOf(rows, act.verb)
      // A verb that no list holds can be any word: what is remembered must have an end.
      if (byVerb.size < mostVerbs) byVerb.set(act.verb, fitting)
    }
    if (fitting.rows.length === 0) return otherwise
    const called = calledFor(act, byWord)
    for (const place of called ? fitting.rows : fitting.wordless) {
      const row = rows[place]
      if (row && (!called || !row[1].words || called.includes(place)) && row[1](act, reading)) return row[0]
    }
    return otherwise
  }
}

function fittingOf(all: readonly EffectRow[], lemma: string): Fitting {
  const rows = [...all.keys()].filter((place) => all[place]?.[1].lemmas?.has(lemma) ?? true)
  return { rows, wordless: rows.filter((place) => !all[place]?.[1].words) }
}

/** The places of the rows that ask for a word. */
function placesByWord(rows: readonly EffectRow[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  rows.forEach(([, test], place) => {
    for (const word of test.words ?? []) places.set(word, [...(places.get(word) ?? []), place])
  })
  return places
}

/** The places of the rows that ask for one of the act's words; few acts have any. */
function calledFor(
  { object, rest }: Act,
  byWord: ReadonlyMap<string, readonly number[]>,
): number[] | undefined {
  let called: number[] | undefined
  for (let i = 0; i < object.length + rest.length; i += 1) {
    const places = byWord.get((i < object.length ? object[i] : rest[i - object.length]) ?? '')
    if (!places) continue
    called ??= []
    called.push(...places)
  }
  return called
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Is the verb one of these? */
export function verb(list: string): Test {
  const lemmas = set(list)
  return Object.assign((act: Act) => lemmas.has(act.verb), { lemmas })
}

/** Does the object hold one of these nouns? */
export function object(list: string | ReadonlySet<string>): Test {
  const words = typeof list === 'string' ? set(list) : list
  return Object.assign((act: Act) => holds(act.object, words), { words })
}

/** Is the object's last word, which says what the object is, one of these? */
export function head(list: string | ReadonlySet<string>): Test {
  const words = typeof list === 'string' ? set(list) : list
  return Object.assign(({ object }: Act) => words.has(object[object.length - 1] ?? ''), { words })
}

/** Does what follows the object hold one of these words? */
export function rest(list: string | ReadonlySet<string>): Test {
  const words = typeof list === 'string' ? set(list) : list
  return Object.assign((act: Act) => holds(act.rest, words), { words })
}

function holds(words: readonly string[], nouns: ReadonlySet<string>): boolean {
  for (const word of words) if (nouns.has(word)) return true
  return false
}

/** Do all tests pass? */
export function all(...tests: readonly Test[]): Test {
  const passes: Test = (act, reading) => {
    for (const test of tests) if (!test(act, reading)) return false
    return true
  }
  const lemmas = tests.find((test) => test.lemmas)?.lemmas
  const words = tests.find((test) => test.words)?.words
  return Object.assign(passes, lemmas && { lemmas }, words && { words })
}

/** Does one of the tests pass? */
export function any(...tests: readonly Test[]): Test {
  const passes: Test = (act, reading) => {
    for (const test of tests) if (test(act, reading)) return true
    return false
  }
  const lemmas = tests.every((test) => test.lemmas) && { lemmas: union(tests.map((test) => test.lemmas)) }
  const words = tests.every((test) => test.words) && { words: union(tests.map((test) => test.words)) }
  return Object.assign(passes, lemmas, words)
}

function union(sets: readonly (ReadonlySet<string> | undefined)[]): Set<string> {
  return new Set(sets.flatMap((one) => [...(one ?? [])]))
}

export function not(test: Test): Test {
  return (act, reading) => !test(act, reading)
}

export const noObject: Test = (act) => act.object.length === 0
