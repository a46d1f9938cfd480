import { actRule } from './act-rule.ts'

/** Workflows, jobs, builds, processes. */
export const startsWork = actRule({
  id: 'starts-work',
  asks: 'Does a call start something whose effect depends on what is started?',
  outcome: 'Starts something whose effect depends on what is started',
  category: 'execute',
  holds: (act) => act.effect === 'starts',
})
