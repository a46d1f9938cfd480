import { actRule } from './act-rule.ts'

/** Resetting or clearing: what was there before is gone. */
export const resetsState = actRule({
  id: 'resets-state',
  asks: 'Does a call reset or clear something?',
  outcome: 'Resets or clears what was there',
  signal: 'deletes-data',
  category: 'destructive',
  // A cache is made again from what it was made of.
  risk: (act) => (act.object.some((word) => word === 'cache' || word.endsWith('cache')) ? 'high' : undefined),
  effects: ['resets'],
})
