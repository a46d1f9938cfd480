import { actRule } from './act-rule.ts'

/** A database, a device, an application: what later calls of the session are about. */
export const choosesContext = actRule({
  id: 'chooses-context',
  asks: 'Does a call only choose what later calls of the session work on?',
  outcome: 'Chooses what later calls of the session work on',
  category: 'read',
  effects: ['selects'],
})
