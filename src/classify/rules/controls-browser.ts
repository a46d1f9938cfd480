import { actRule } from './act-rule.ts'

/** Clicking, typing, navigating: the effect depends on the page. */
export const controlsBrowser = actRule({
  id: 'controls-browser',
  asks: 'Does a call act in a browser or on a desktop?',
  outcome: 'Acts in a browser or on a desktop',
  signal: 'controls-browser',
  category: 'execute',
  effects: ['operates'],
})
