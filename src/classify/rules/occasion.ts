import { effects as categories, type Effect } from '../tables/effects.ts'
import type { PhraseTag } from '../tables/phrases.ts'
import type { ToolReading } from '../reading/reading.ts'
import type { Rule } from './rule.ts'

/** What a definition has to show before it is worth asking a rule. One of what is named here is enough. */
export interface Occasion {
  /** What one of its acts, or of the acts that an argument offers, comes to. */
  effects?: readonly Effect[]
  /** The verb of one of its acts. */
  verbs?: Iterable<string>
  /** A word of an argument's name. */
  words?: Iterable<string>
  phrases?: readonly PhraseTag[]
}

const effects = Object.keys(categories) as Effect[]

export const readEffects = effects.filter((effect) => categories[effect] === 'read')
export const executeEffects = effects.filter((effect) => categories[effect] === 'execute')
/** Every effect that is more than reading. */
export const changingEffects = effects.filter((effect) => categories[effect] !== 'read')

/** The places in the list of those rules that a sign calls for. */
type Signs = Map<string, number[]>

/** Says which rules are worth asking of a reading, each by a 1 in its place. The others would find nothing. */
export function occasionsOf(rules: readonly Rule[]): (reading: ToolReading) => Readonly<Uint8Array> {
  const byEffect = signsOf(rules, 'effects')
  const byVerb = signsOf(rules, 'verbs')
  const byWord = signsOf(rules, 'words')
  const byPhrase = signsOf(rules, 'phrases')
  const always = Uint8Array.from(rules, (rule) => (rule.when ? 0 : 1))
  const called = new Uint8Array(rules.length)
  return (reading) => {
    called.set(always)
    for (const act of reading.acts) {
      mark(called, byEffect.get(act.effect))
      mark(called, byVerb.get(act.verb))
    }
    for (const { act } of reading.choices) if (act) mark(called, byEffect.get(act.effect))
    for (const { words } of reading.fields.all) for (const word of words) mark(called, byWord.get(word))
    for (const { tag } of reading.phrases) mark(called, byPhrase.get(tag))
    return called
  }
}

function signsOf(rules: readonly Rule[], sort: keyof Occasion): Signs {
  const signs: Signs = new Map()
  rules.forEach((rule, i) => {
    for (const sign of rule.when?.[sort] ?? []) {
      const places = signs.get(sign)
      if (places) places.push(i)
      else signs.set(sign, [i])
    }
  })
  return signs
}

function mark(called: Uint8Array, places: readonly number[] | undefined): void {
  if (places) for (const place of places) called[place] = 1
}
