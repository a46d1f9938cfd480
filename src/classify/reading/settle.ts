import { plainEffect } from '../tables/effects.ts'
import { effectCategory } from './effect.ts'
import { keep } from './keep.ts'
import { lastOf } from './last.ts'
import type { Choice } from './choices.ts'
import { changed, type Act } from './act.ts'

/**
 * Weighs what the name claims against what the description claims and returns the acts that hold. A noun-like word
 * gives way to a plain verb of the other side; two plain verbs both hold, so that the worse one counts.
 */
export function settle(
  claimed: readonly Act[],
  text: readonly Act[],
  { readOnly, nothing }: { readOnly: boolean; nothing: boolean },
): readonly Act[] {
  const named = keep(claimed, (act) => !isBegun(act, text))
  const told = keep(text, (act) => act.from === 'main').map((act) => confirmed(act, named))
  const leader = named[0]
  const main =
    leader?.firm === true ? keep(told, (act) => isRead(act) || !isHollow(act, leader, readOnly)) : told
  if (main.some(advises)) return keep(main, isRead)
  if (nothing && onlyLooks(main)) return main
  const held = keep(named, (act) => isHeld(act, main)).map((act) => exact(confirmed(act, main), main))
  const weakText = held.length > 0 && held.every((act) => act.firm)
  const said = joined(
    held,
    keep(main, (act) => act.firm || !weakText || isRead(act)),
  )
  const kept =
    readOnly && said.some(isRead)
      ? keep(said, (act) => isRead(act) || act.effect === 'query' || (act.firm && !hollow.has(act.verb)))
      : said
  const reads = kept.length > 0 && kept.every(isRead)
  return joined(
    kept,
    keep(text, (act) => act.from === 'also' && !repeats(act, main) && (reads ? tells(act) : adds(act))),
  )
}

/** `trigger_check_session`: where the text tells that it triggers something, that is the verb, and `check` is none. */
function isBegun(act: Act, text: readonly Act[]): boolean {
  const first = act.from === 'name' && isRead(act) ? act.rest[0] : undefined
  return first !== undefined && text.some((one) => one.from === 'main' && one.verb === first && !isRead(one))
}

function joined(first: readonly Act[], second: readonly Act[]): readonly Act[] {
  if (second.length === 0) return first
  return first.length === 0 ? second : [...first, ...second]
}

/** Does an act that the name claims hold beside what the text says? */
function isHeld(act: Act, main: readonly Act[]): boolean {
  return (
    holds(act, main) &&
    !isNamed(act, main) &&
    !isTold(act, main) &&
    !yields(act, main) &&
    !isComputed(act, main)
  )
}

/** `Shows what would be removed. Nothing is removed.`: the text says what is done and what is not, whatever the name. */
function onlyLooks(main: readonly Act[]): boolean {
  const first = main[0]
  return first !== undefined && (first.firm || first.kind === 'compute') && main.every(isRead)
}

/** `execute_route: Calculates a route`: of a verb that only says that something is done, the text says what. */
function isComputed(act: Act, main: readonly Act[]): boolean {
  const first = main[0]
  return (
    act.effect === 'starts' &&
    /^(?:execute|run|perform|process|do|start)$/.test(act.verb) &&
    first?.firm === true &&
    first.kind === 'compute' &&
    first.object.length > 0 &&
    main.every(isRead)
  )
}

/** Verbs that mean little without their object. */
const light = new Set(
  'take give put ask answer roll hand bring have get provide check see wait access'.split(' '),
)

/** Kinds of acts that may stand behind a bare verb as a name; the others may be that verb in other words. */
const plainly = new Set(['look', 'compute', 'generate', 'fetch', 'send', 'unlink', 'put'])
const alsoPlainly = new Set(['record', 'restore', 'retract', 'add', 'create', 'store', 'log', 'bookmark'])

/**
 * A bare verb as a name (`reset`, `play`) is a heading only. Where the text's main statement, with its own object, names
 * another act and never that verb, the text says what the name means.
 */
function yields(act: Act, main: readonly Act[]): boolean {
  const first = main[0]
  if (!first || act.from !== 'name' || act.object.length > 0 || act.rest.length > 0) return false
  if (!first.firm || first.object.length === 0 || hollow.has(first.verb) || light.has(first.verb))
    return false
  if (
    main.some((one) => one.verb === act.verb || one.object.includes(act.verb) || one.rest.includes(act.verb))
  )
    return false
  return plainly.has(first.kind) || alsoPlainly.has(first.verb)
}

/** `Execute an action`: where every value of the argument that says which act it is only reads, so does the tool. */
export function byChoices(acts: readonly Act[], choices: readonly Choice[]): readonly Act[] {
  if (choices.length < 2 || !choices.every((one) => one.act && one.category === 'read')) return acts
  if (!acts.every((act) => isRead(act) || managing.has(act.verb) || (hollow.has(act.verb) && vague(act))))
    return acts
  return [...acts.filter(isRead), ...choices.flatMap((one) => one.act ?? [])]
}

const managing = new Set(['manage', 'handle', 'administer', 'maintain'])
const vague = (act: Act): boolean =>
  act.object.length === 0 ||
  act.object.every((word) => /^(?:action|operation|command|task|method)$/.test(word))

/** Verbs that say little of themselves: a plain verb in the name says more. */
const hollow = new Set(
  'manage handle maintain use make initiate start begin perform run execute process call activate submit request define apply enable allow combine connect expand set complete switch leverage'.split(
    ' ',
  ),
)

/** As names these say as little. */
const preparing = new Set(['initialize', 'initialise', 'init', 'setup', 'bootstrap', 'prepare'])

/** Does the description's verb say less than the name's? A reading name outweighs every hollow one. */
function isHollow(act: Act, leader: Act, readOnly: boolean): boolean {
  if (act.effect === 'starts' && preparing.has(leader.verb)) return false
  if (!hollow.has(act.verb) || act.verb === leader.verb) return false
  if (isRead(leader)) return readOnly || /^(?:starts|stops|changes|deploys|access|device)$/.test(act.effect)
  return act.effect === 'starts'
}

/**
 * `remove_change` said in full, `Remove a change request from a pull request`: where the text has the name's verb and
 * its object, the text says exactly what is done.
 */
function exact(act: Act, main: readonly Act[]): Act {
  const same = main.find(
    (one) =>
      one.firm &&
      one.verb === act.verb &&
      one.effect !== plainEffect(one.kind) &&
      act.object.some((word) => one.object.includes(word)),
  )
  return same ? changed(act, { effect: same.effect }) : act
}

/** `Removes a tag from a task. Only removes the tag`: a later sentence that speaks of the same act upon the same thing. */
function repeats(act: Act, main: readonly Act[]): boolean {
  return main.some(
    (one) =>
      one.verb === act.verb &&
      one.object.length > 0 &&
      one.object.every((word) => act.object.includes(word)) &&
      /\bonly\s*$/i.test(act.source.text.slice(Math.max(0, act.start - 7), act.start)),
  )
}

/** What a later sentence may add to a tool that does more than read. */
const adds = (act: Act): boolean =>
  act.firm && act.effect !== 'starts' && act.effect !== 'stops' && !isRead(act)

/** The effects that a later sentence may add to a tool which otherwise reads: those that nobody mentions in passing. */
const telling = new Set([
  'deletes',
  'cancels',
  'revokes',
  'resets',
  'money',
  'reaches',
  'publishes',
  'shell',
  'code',
  'device',
  'access',
])
const tells = (act: Act): boolean => telling.has(act.effect) && act.firm

const advice = new Set(
  'instruction guide guidance guideline command recommendation practice example snippet documentation step advice tip checklist tutorial best-practice reference'.split(
    ' ',
  ),
)

/** `Provides instructions for installing…`: what is returned is advice, and the act stays with the reader. */
export function advises(act: Act): boolean {
  return (
    advice.has(lastOf(act.object)) &&
    isRead(act) &&
    /^(?:provide|return|get|generate|show|explain|give|retrieve|fetch|list)$/.test(act.verb)
  )
}

/** `Get the update log` of `update_log`: the description uses the name's verb as part of a noun. */
function isNamed(act: Act, main: readonly Act[]): boolean {
  const first = main[0]
  if (!first || first.verb === act.verb || main.some((other) => other.verb === act.verb)) return false
  return first.object.some((word) =>
    word.includes('-') ? word.split('-').includes(act.verb) : word === act.verb,
  )
}

/** A bare `run` or `query` that the description completes with an object. */
function isTold(act: Act, main: readonly Act[]): boolean {
  return act.object.length === 0 && main.some((other) => other.verb === act.verb && other.object.length > 0)
}

const isRead = (act: Act): boolean => effectCategory(act.effect) === 'read'

function holds(act: Act, main: readonly Act[]): boolean {
  if (act.firm || main.length === 0) return true
  if (main.some((other) => other.verb === act.verb)) return true
  if (isRead(act) || !main.every(isRead)) return true
  // What a text without a plain verb says is no reason to doubt a name that says that something is started.
  return act.effect === 'starts' && !main.some((other) => other.firm)
}

/** A noun-like verb that both name and description use as their verb is a verb. */
function confirmed(act: Act, main: readonly Act[]): Act {
  if (act.firm || !main.some((other) => other.verb === act.verb)) return act
  return changed(act, { firm: true })
}
