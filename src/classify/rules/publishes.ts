import { actRule } from './act-rule.ts'

/** Posts, articles, releases. */
export const publishes = actRule({
  id: 'publishes',
  asks: 'Does a call publish something?',
  outcome: 'Publishes something that others can see',
  signal: 'publishes',
  category: 'write',
  effects: ['publishes'],
})
