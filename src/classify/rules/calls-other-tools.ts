import { actRule } from './act-rule.ts'

/** What happens depends on the tool or agent that is called. */
export const callsOtherTools = actRule({
  id: 'calls-other-tools',
  asks: 'Does a call hand work to another tool or agent?',
  outcome: 'Hands work to another tool or agent',
  signal: 'calls-other-tools',
  category: 'execute',
  holds: (act) => act.effect === 'delegates',
})
