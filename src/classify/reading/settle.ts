import { effectCategory } from './effect.ts'
import type { Act } from './act.ts'

/**
 * Weighs what the name claims against what the description claims and returns the acts that hold. A noun-like word
 * gives way to a plain verb of the other side; two plain verbs both hold, so that the worse one counts.
 */
export function settle(named: readonly Act[], text: readonly Act[], readOnly: boolean): Act[] {
  const told = text.filter((act) => act.from === 'main').map((act) => confirmed(act, named))
  const leader = named[0]
  const main =
    leader?.firm === true ? told.filter((act) => isRead(act) || !isHollow(act, leader, readOnly)) : told
  if (main.some(advises)) return main.filter(isRead)
  const held = named
    .filter((act) => holds(act, main) && !isNamed(act, main) && !isTold(act, main))
    .map((act) => confirmed(act, main))
  const weakText = held.length > 0 && held.every((act) => act.firm)
  const said = [...held, ...main.filter((act) => act.firm || !weakText || isRead(act))]
  const kept =
    readOnly && said.some(isRead)
      ? said.filter((act) => isRead(act) || act.effect === 'query' || (act.firm && !hollow.has(act.verb)))
      : said
  const reads = kept.length > 0 && kept.every(isRead)
  return [...kept, ...text.filter((act) => act.from === 'also' && (reads ? tells(act) : adds(act)))]
}

/** Verbs that say little of themselves: a plain verb in the name says more. */
const hollow = new Set(
  'manage handle maintain use make initiate start begin perform run execute process call activate submit request define apply enable allow combine connect expand set complete switch leverage'.split(
    ' ',
  ),
)

/** Does the description's verb say less than the name's? A reading name outweighs every hollow one. */
function isHollow(act: Act, leader: Act, readOnly: boolean): boolean {
  if (!hollow.has(act.verb) || act.verb === leader.verb) return false
  if (isRead(leader)) return readOnly || /^(?:starts|stops|changes|deploys|access|device)$/.test(act.effect)
  return act.effect === 'starts'
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
    isRead(act) &&
    /^(?:provide|return|get|generate|show|explain|give|retrieve|fetch|list)$/.test(act.verb) &&
    advice.has(act.object.at(-1) ?? '')
  )
}

/** `Get the update log` of `update_log`: the description uses the name's verb as part of a noun. */
function isNamed(act: Act, main: readonly Act[]): boolean {
  const first = main[0]
  if (!first || first.verb === act.verb || main.some((other) => other.verb === act.verb)) return false
  return first.object.some((word) => word.split('-').includes(act.verb))
}

/** A bare `run` or `query` that the description completes with an object. */
function isTold(act: Act, main: readonly Act[]): boolean {
  return act.object.length === 0 && main.some((other) => other.verb === act.verb && other.object.length > 0)
}

const isRead = (act: Act): boolean => effectCategory(act.effect) === 'read'

function holds(act: Act, main: readonly Act[]): boolean {
  if (act.firm || main.length === 0) return true
  if (main.some((other) => other.verb === act.verb)) return true
  return isRead(act) || !main.every(isRead)
}

/** A noun-like verb that both name and description use as their verb is a verb. */
function confirmed(act: Act, main: readonly Act[]): Act {
  if (act.firm || !main.some((other) => other.verb === act.verb)) return act
  return { ...act, firm: true }
}
