import { actRule } from './act-rule.ts'

/** Cancelling, aborting or killing: what was done so far, or agreed on, is lost. */
export const cancelsWork = actRule({
  id: 'cancels-work',
  asks: 'Does a call end work or a contract that is in progress?',
  outcome: 'Ends work or a contract that is in progress',
  signal: 'cancels-work',
  category: 'destructive',
  effects: ['cancels'],
})
