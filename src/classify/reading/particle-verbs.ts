import { gap, type Word } from '../../text/words.ts'
import { prepositions } from '../tables/little-words.ts'
import { verbs, type Verb } from '../tables/verbs.ts'

/** What a verb means with each particle. */
type Meanings = Readonly<Record<string, string>>

function meanings(byVerb: Readonly<Record<string, Meanings>>): ReadonlyMap<string, Meanings> {
  return new Map(Object.entries(byVerb))
}

/** Verbs that mean something else with a word right behind them. */
const adjacent = meanings({
  take: {
    back: 'retract',
    off: 'remove',
    away: 'remove',
    down: 'unpublish',
    offline: 'unpublish',
    over: 'claim',
  },
  put: { back: 'restore', away: 'archive', off: 'postpone', online: 'publish' },
  bring: { back: 'restore', online: 'publish' },
  call: { off: 'cancel' },
  get: { rid: 'delete' },
  throw: { away: 'delete', out: 'delete' },
  set: { back: 'restore', off: 'trigger' },
  give: { back: 'return', away: 'donate', up: 'retract' },
  hand: { over: 'transfer', out: 'grant', on: 'delegate', back: 'retract' },
  roll: { out: 'deploy', back: 'rollback' },
  kick: { off: 'start', out: 'kick' },
  look: { up: 'lookup', for: 'search' },
  pass: { on: 'forward' },
  move: { back: 'restore' },
  switch: { off: 'deactivate' },
  sign: { out: 'logout', off: 'approve', up: 'register', in: 'login' },
  log: { out: 'logout', in: 'login' },
  shut: { down: 'shutdown' },
  tear: { down: 'teardown' },
  clean: { up: 'cleanup', out: 'clean' },
  back: { up: 'backup' },
  pay: { out: 'payout' },
  top: { up: 'topup' },
  carry: { out: 'perform' },
  opt: { out: 'unsubscribe' },
  wind: { down: 'stop' },
  boot: { up: 'start' },
  power: { off: 'shutdown', down: 'shutdown' },
  fire: { up: 'start' },
  spin: { up: 'start' },
})
/** The same behind their object. */
const split = meanings({
  take: { off: 'remove', away: 'remove', down: 'unpublish', offline: 'unpublish', back: 'retract' },
  put: { back: 'restore', away: 'archive', online: 'publish' },
  bring: { back: 'restore' },
  call: { off: 'cancel' },
  throw: { away: 'delete', out: 'delete' },
  set: { back: 'restore' },
  hand: { over: 'transfer', out: 'grant', on: 'delegate' },
  give: { back: 'retract' },
  roll: { back: 'rollback', out: 'deploy' },
  kick: { off: 'start' },
})
const bins = /^(?:bin|trash|wastebasket|rubbish)$/
const farthest = 9

/** The verb that a verb and its particle make together (`takes a label off`, `puts a version back`). */
export function withParticle(verb: Verb, words: readonly Word[], place: { at: number; until: number }): Verb {
  const near = adjacent.get(verb.lemma)
  if (!near) return verb
  const next = near[words[place.at + 1]?.text ?? '']
  const meant = next ?? behindObject(verb, words, place)
  const known = meant === undefined ? undefined : verbs.get(meant)
  return known ? { ...verb, lemma: known.lemma, kind: known.kind, noun: false } : verb
}

function behindObject(
  verb: Verb,
  words: readonly Word[],
  place: { at: number; until: number },
): string | undefined {
  const far = split.get(verb.lemma)
  if (!far) return undefined
  const last = Math.min(place.until, place.at + farthest)
  for (let i = place.at + 2; i < last; i += 1) {
    const word = words[i]
    if (!word || word.gap >= gap.comma) return undefined
    const next = words[i + 1]
    if (verb.lemma === 'put' && bins.test(word.text)) return 'trash'
    // `takes you back to the list`, `goes back on a step`: a way, and nothing that is undone.
    if (word.text === 'back' && next?.text === 'to' && verb.lemma === 'take') return undefined
    const meant = far[word.text]
    if (meant !== undefined) return meant
    if (word.text === 'and' || (prepositions.has(word.text) && !/^(?:of|in|on|to|into|for)$/.test(word.text)))
      return undefined
  }
  return undefined
}
