import { actRule } from './act-rule.ts'

/** Members, roles, permissions, sharing. */
export const changesAccess = actRule({
  id: 'changes-access',
  asks: 'Does a call change who may do what?',
  outcome: 'Changes who may do what',
  signal: 'changes-access',
  category: 'write',
  effects: ['access'],
})
