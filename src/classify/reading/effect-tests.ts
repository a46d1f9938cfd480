import type { Effect } from '../tables/effects.ts'
import type { Act } from './act.ts'
import { lastOf } from './last.ts'
import type { Unjudged } from './reading.ts'
import { wordSet } from '../tables/word-set.ts'

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

/** The rows that an act with a certain verb can pass, in their order. */
interface Fitting {
  rows: readonly EffectRow[]
  /** Those that it can pass whatever its words are. */
  wordless: readonly EffectRow[]
  /** The others, by the words that they ask for. */
  byWord: ReadonlyMap<string, readonly EffectRow[]>
}

/**
 * The effect of the first row that fits, else the one given. Rows that only some verbs can pass are sorted by verb
 * beforehand, and those that ask for certain words are left out where none of these is there, so that an act is asked
 * few questions.
 */
export function firstEffect(
  rows: readonly EffectRow[],
  otherwise: Effect,
): (act: Act, reading: Unjudged) => Effect {
  const named = new Set(rows.flatMap(([, test]) => [...(test.lemmas ?? [])]))
  const byVerb = new Map<string, Fitting>()
  const others = fittingOf(rows.filter(([, test]) => !test.lemmas))
  return (act, reading) => {
    let fitting = byVerb.get(act.verb)
    if (!fitting) {
      // A verb that no row names can be any word, and is not remembered.
      fitting = named.has(act.verb) ? fittingOf(rows.filter(([, test]) => canPass(test, act.verb))) : others
      if (fitting !== others) byVerb.set(act.verb, fitting)
    }
    if (fitting.rows.length === 0) return otherwise
    const called = calledFor(act, fitting.byWord)
    for (const row of called ? fitting.rows : fitting.wordless) {
      const asked = !called || !row[1].words || called.includes(row)
      if (asked && row[1](act, reading)) return row[0]
    }
    return otherwise
  }
}

function canPass(test: Test, lemma: string): boolean {
  return test.lemmas?.has(lemma) ?? true
}

function fittingOf(rows: readonly EffectRow[]): Fitting {
  const byWord = new Map<string, EffectRow[]>()
  for (const row of rows)
    for (const word of row[1].words ?? []) {
      const same = byWord.get(word)
      if (same) same.push(row)
      else byWord.set(word, [row])
    }
  return { rows, wordless: rows.filter(([, test]) => !test.words), byWord }
}

/** The rows that ask for one of the act's words; few acts have any. */
function calledFor({ object, rest }: Act, byWord: Fitting['byWord']): EffectRow[] | undefined {
  if (byWord.size === 0) return undefined
  let called: EffectRow[] | undefined
  for (const word of object) called = withRows(called, byWord.get(word))
  for (const word of rest) called = withRows(called, byWord.get(word))
  return called
}

function withRows(
  called: EffectRow[] | undefined,
  rows: readonly EffectRow[] | undefined,
): EffectRow[] | undefined {
  if (!rows) return called
  if (!called) return [...rows]
  called.push(...rows)
  return called
}

/** Is the verb one of these? */
export function verb(list: string): Test {
  const lemmas = wordSet(list)
  return Object.assign((act: Act) => lemmas.has(act.verb), { lemmas })
}

/** Does the object hold one of these nouns? */
export function object(list: string | ReadonlySet<string>): Test {
  const words = typeof list === 'string' ? wordSet(list) : list
  return Object.assign((act: Act) => holds(act.object, words), { words })
}

/** Is the object's last word, which says what the object is, one of these? */
export function head(list: string | ReadonlySet<string>): Test {
  const words = typeof list === 'string' ? wordSet(list) : list
  return Object.assign(({ object }: Act) => words.has(lastOf(object)), { words })
}

/** Does what follows the object hold one of these words? */
export function rest(list: string | ReadonlySet<string>): Test {
  const words = typeof list === 'string' ? wordSet(list) : list
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
