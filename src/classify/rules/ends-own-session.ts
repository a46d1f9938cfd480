import { actRule } from './act-rule.ts'

/** Closing a tab, a page or a session: lost is at most what the session itself made. */
export const endsOwnSession = actRule({
  id: 'ends-own-session',
  asks: 'Does a call close a session, tab or page that the tool made?',
  outcome: 'Closes a session, tab or page, and what was made in it',
  category: 'destructive',
  risk: () => 'high',
  effects: ['ends'],
})
