import type { Effect } from '../tables/effects.ts'
import type { Act } from './act.ts'
import type { Unjudged } from './reading.ts'

type Test = (act: Act, reading: Unjudged) => boolean

/** One row of an effect table: the first row whose test passes says what an act comes to. */
export type EffectRow = readonly [Effect, Test]

/** The effect of the first row that fits, else the one given. */
export function firstEffect(
  rows: readonly EffectRow[],
  otherwise: Effect,
): (act: Act, reading: Unjudged) => Effect {
  return (act, reading) => rows.find(([, test]) => test(act, reading))?.[0] ?? otherwise
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Is the verb one of these? */
export function verb(list: string): (act: Act) => boolean {
  const lemmas = set(list)
  return (act) => lemmas.has(act.verb)
}

/** Does the object hold one of these nouns? */
export function object(list: string | ReadonlySet<string>): (act: Act) => boolean {
  const nouns = typeof list === 'string' ? set(list) : list
  return (act) => act.object.some((word) => nouns.has(word))
}

/** Is the object's last word, which says what the object is, one of these? */
export function head(list: string | ReadonlySet<string>): (act: Act) => boolean {
  const nouns = typeof list === 'string' ? set(list) : list
  return (act) => nouns.has(act.object.at(-1) ?? '')
}

/** Does what follows the object hold one of these words? */
export function rest(list: string | ReadonlySet<string>): (act: Act) => boolean {
  const nouns = typeof list === 'string' ? set(list) : list
  return (act) => act.rest.some((word) => nouns.has(word))
}

/** Do all tests pass? */
export function all(...tests: readonly Test[]): Test {
  return (act, reading) => tests.every((test) => test(act, reading))
}

/** Does one of the tests pass? */
export function any(...tests: readonly Test[]): Test {
  return (act, reading) => tests.some((test) => test(act, reading))
}

export function not(test: Test): Test {
  return (act, reading) => !test(act, reading)
}

export const noObject: Test = (act) => act.object.length === 0
