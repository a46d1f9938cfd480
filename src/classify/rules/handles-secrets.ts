import { actRule } from './act-rule.ts'

/** Passwords, keys, credentials. */
export const handlesSecrets = actRule({
  id: 'handles-secrets',
  asks: 'Does a call create or store a secret?',
  outcome: 'Creates or stores a secret',
  signal: 'handles-secrets',
  category: 'write',
  effects: ['secrets'],
})
