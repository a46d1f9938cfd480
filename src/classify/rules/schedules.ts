import { actRule } from './act-rule.ts'

/** Appointments, reminders, recurring runs. */
export const schedules = actRule({
  id: 'schedules',
  asks: 'Does a call put something on a schedule?',
  outcome: 'Puts something on a schedule',
  signal: 'schedules',
  category: 'write',
  effects: ['schedules'],
})
