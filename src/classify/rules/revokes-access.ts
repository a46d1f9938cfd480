import { actRule } from './act-rule.ts'

/** Revoking or rotating: whoever holds the old key is locked out. */
export const revokesAccess = actRule({
  id: 'revokes-access',
  asks: 'Does a call take away a key, a token or access for good?',
  outcome: 'Takes away a key, a token or access',
  signal: 'revokes-access',
  category: 'destructive',
  holds: (act) => act.effect === 'revokes',
})
