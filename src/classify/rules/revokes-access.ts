import { quoteAct } from '../evidence.ts'
import { finding, type Rule } from './rule.ts'

const id = 'revokes-access'

/** Revoking or rotating a key, token or access: whoever holds the old one is locked out. */
export const revokesAccess: Rule = {
  id,
  asks: 'Does a call take away a key, a token or access for good?',
  find(reading) {
    const act = reading.acts.find((one) => one.kind === 'revoke')
    if (!act) return []
    return [
      finding(id, {
        outcome: 'Takes away a key, a token or access',
        signal: 'revokes-access',
        category: 'destructive',
        hard: act.firm,
        evidence: [quoteAct(act)],
      }),
    ]
  },
}
