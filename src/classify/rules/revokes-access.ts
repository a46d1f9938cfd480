import type { Act } from '../reading/act.ts'
import { quoteActs, quoteAt } from '../evidence.ts'
import { effectCategory } from '../reading/effect.ts'
import { says } from '../reading/restoration.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'revokes-access'
const opens =
  /^(?:key|token|secret|credential|certificate|link|password|apikey|session|passkey|code|invitation|url)$/

/** Revoking or rotating: whoever holds the old key is locked out. */
export const revokesAccess: Rule = {
  id,
  asks: 'Does a call take away a key, a token or access for good?',
  when: { effects: ['revokes'], phrases: ['invalidates'] },
  find(reading) {
    const lapses = says(reading, 'invalidates')
    const acts = keep(
      reading.acts,
      (act) => act.effect === 'revokes' || (lapses !== undefined && replaces(act)),
    )
    const act = acts.find((one) => one.firm) ?? acts[0]
    if (!act) return []
    const evidence = quoteActs(act, acts)
    return [
      finding(id, {
        outcome: 'Takes away a key, a token or access',
        signal: 'revokes-access',
        category: 'destructive',
        hard: act.firm,
        evidence: lapses && act.effect !== 'revokes' ? [...evidence, quoteAt(lapses)] : evidence,
      }),
    ]
  },
}

/** A new key instead of the old one, or a link that stops working: said of a changing act about what opens access. */
function replaces(act: Act): boolean {
  return effectCategory(act.effect) === 'write' && act.object.some((word) => opens.test(word))
}
