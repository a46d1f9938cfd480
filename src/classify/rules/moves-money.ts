import { actRule } from './act-rule.ts'

/** Paying, charging, ordering, trading, transferring. */
export const movesMoney = actRule({
  id: 'moves-money',
  asks: 'Does a call move money or an asset?',
  outcome: 'Moves money or an asset',
  signal: 'moves-money',
  category: 'execute',
  effects: ['money'],
})
