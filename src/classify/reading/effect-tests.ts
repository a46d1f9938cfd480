import type { Effect } from '../tables/effects.ts'
import type { Act } from './act.ts'
import type { Unjudged } from './reading.ts'

/** Is an act of this sort? */
export interface Test {
  (act: Act, reading: Unjudged): boolean
  /** The verbs that alone can pass; absent where any verb can. */
  lemmas?: ReadonlySet<string>
}

/** One row of an effect table: the first row whose test passes says what an act comes to. */
export type EffectRow = readonly [Effect, Test]

const mostVerbs = 5_000

/**
 * The effect of the first row that fits, else the one given. Rows that only some verbs can pass are sorted by verb
 * beforehand, so that an act is asked few questions.
 */
export function firstEffect(
  rows: readonly EffectRow[],
  otherwise: Effect,
): (act: Act, reading: Unjudged) => Effect {
  const byVerb = new Map<string, readonly EffectRow[]>()
  return (act, reading) => {
    let fitting = byVerb.get(act.verb)
    if (!fitting) {
      fitting = rows.filter(([, test]) => test.lemmas?.has(act.verb) ?? true)
      // A verb that no list holds can be any word: what is remembered must have an end.
      if (byVerb.size < mostVerbs) byVerb.set(act.verb, fitting)
    }
    for (const [effect, test] of fitting) if (test(act, reading)) return effect
    return otherwise
  }
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Is the verb one of these? */
export function verb(list: string): Test {
  const lemmas = set(list)
  return Object.assign((act: Act) => lemmas.has(act.verb), { lemmas })
}

/** Does the object hold one of these nouns? */
export function object(list: string | ReadonlySet<string>): Test {
  const nouns = typeof list === 'string' ? set(list) : list
  return (act) => holds(act.object, nouns)
}

/** Is the object's last word, which says what the object is, one of these? */
export function head(list: string | ReadonlySet<string>): Test {
  const nouns = typeof list === 'string' ? set(list) : list
  return (act) => nouns.has(act.object.at(-1) ?? '')
}

/** Does what follows the object hold one of these words? */
export function rest(list: string | ReadonlySet<string>): Test {
  const nouns = typeof list === 'string' ? set(list) : list
  return (act) => holds(act.rest, nouns)
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
  const limited = tests.find((test) => test.lemmas)
  return limited?.lemmas ? Object.assign(passes, { lemmas: limited.lemmas }) : passes
}

/** Does one of the tests pass? */
export function any(...tests: readonly Test[]): Test {
  const passes: Test = (act, reading) => {
    for (const test of tests) if (test(act, reading)) return true
    return false
  }
  if (!tests.every((test) => test.lemmas)) return passes
  return Object.assign(passes, { lemmas: new Set(tests.flatMap((test) => [...(test.lemmas ?? [])])) })
}

export function not(test: Test): Test {
  return (act, reading) => !test(act, reading)
}

export const noObject: Test = (act) => act.object.length === 0
