import { actRule } from './act-rule.ts'

/** Services, containers, instances. */
export const stopsWork = actRule({
  id: 'stops-work',
  asks: 'Does a call stop, pause or resume something that can be started again?',
  outcome: 'Stops, pauses or resumes something that can be started again',
  category: 'execute',
  effects: ['stops'],
})
