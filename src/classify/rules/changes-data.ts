import { actRule } from './act-rule.ts'

/** Creating or changing data, settings, relations. */
export const changesData = actRule({
  id: 'changes-data',
  asks: 'Does a call create or change something that ordinary means can undo?',
  outcome: 'Creates or changes something that ordinary means can undo',
  category: 'write',
  effects: ['changes', 'unlinks', 'syncs'],
})
