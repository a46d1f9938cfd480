import { actRule } from './act-rule.ts'

const powers = new Set(['admin', 'administrator', 'superuser', 'root', 'owner', 'sudo', 'superadmin'])

const wholes = [
  'organization',
  'organisation',
  'workspace',
  'tenant',
  'account',
  'team',
  'project',
  'repository',
]

/** Granting the highest rights. */
export const adminOperation = actRule({
  id: 'admin-operation',
  asks: 'Does a call grant the highest rights?',
  outcome: 'Grants administrator rights',
  signal: 'admin-operation',
  category: 'write',
  risk: () => 'critical',
  effects: ['access'],
  holds: (act, reading) =>
    !(
      act.verb === 'assign' &&
      act.object.at(-1) === 'owner' &&
      !wholes.some((word) => reading.topic.has(word))
    ) &&
    /^(?:grant|promote|assign|make|add|create|set|give|elevate)$/.test(act.verb) &&
    (act.object.some((word) => powers.has(word)) ||
      (act.rest.includes('to') && act.rest.some((word) => powers.has(word)))),
})
