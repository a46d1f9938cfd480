import { actRule } from './act-rule.ts'

/** Messages, mails, notifications, forms. */
export const reachesPeople = actRule({
  id: 'reaches-people',
  asks: 'Does a call send something to people?',
  outcome: 'Sends something to people',
  signal: 'reaches-people',
  category: 'write',
  effects: ['reaches'],
})
