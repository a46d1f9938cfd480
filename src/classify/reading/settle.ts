import { effectCategory } from './effect.ts'
import type { Act } from './act.ts'

/**
 * Weighs what the name claims against what the description claims and returns the acts that hold. A noun-like word
 * gives way to a plain verb of the other side; two plain verbs both hold, so that the worse one counts.
 */
export function settle(named: readonly Act[], text: readonly Act[]): Act[] {
  const main = text.filter((act) => act.from === 'main')
  const later = text.filter((act) => act.from === 'also')
  const held = named.filter((act) => holds(act, main)).map((act) => confirmed(act, main))
  const weakText = held.length > 0 && held.every((act) => act.firm)
  return [...held, ...main.filter((act) => act.firm || !weakText || isRead(act)), ...later]
}

const isRead = (act: Act): boolean => effectCategory(act.effect) === 'read'

function holds(act: Act, main: readonly Act[]): boolean {
  if (act.firm || main.length === 0) return true
  if (main.some((other) => other.verb === act.verb)) return true
  return isRead(act) || !main.every(isRead)
}

/** A noun-like verb of the name that the description repeats as its verb is a verb. */
function confirmed(act: Act, main: readonly Act[]): Act {
  if (act.firm || !main.some((other) => other.verb === act.verb)) return act
  return { ...act, firm: true }
}
