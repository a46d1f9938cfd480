import { describes, type Field } from '../reading/fields.ts'
import { quoteField } from '../evidence.ts'
import { fieldWhere } from '../reading/context.ts'
import type { ToolReading } from '../reading/reading.ts'
import { finding, type Rule } from './rule.ts'

const id = 'offers-loss'
const resets = new Set(['reset', 'clear'])
const loses = new Set(['delete', 'drop', 'purge', 'wipe', 'erase', 'destroy'])
/** Behind `delete` and `drop` these make a setting or a transformation, and no loss. */
const harmless = new Set([
  'protection',
  'duplicates',
  'duplicate',
  'na',
  'nan',
  'null',
  'nulls',
  'missing',
  'shadow',
  'cap',
  'columns',
  'column',
  'index',
  'behavior',
  'policy',
  'rule',
  'after',
  'lock',
  'date',
  'time',
  'zone',
  'permission',
])
const forced = new Set(['push'])

/** A switch that loses data: `dropTarget`, `deleteLocalData`, `force` on a push. */
export const offersLoss: Rule = {
  id,
  asks: 'Does an argument switch on a loss of data?',
  when: { words: [...loses, ...resets, 'allow', 'force'] },
  find(reading) {
    const field = fieldWhere(reading, isLoss) ?? forceField(reading)
    if (!field) return []
    return [
      finding(id, {
        outcome: 'An argument switches on a loss of data',
        signal: field.name.toLowerCase().startsWith('force') ? 'overwrites' : 'deletes-data',
        category: 'destructive',
        hard: true,
        evidence: [quoteField(field)],
      }),
    ]
  },
}

function isLoss(words: readonly string[], field: Field): boolean {
  if (field.type !== 'boolean' && !(field.type === '' && words.length > 1)) return false
  if (words.some((word) => harmless.has(word))) return false
  const first = words[0] ?? ''
  if (first === 'allow' && allowed.test(words[1] ?? '')) return true
  return (
    loses.has(first) || (resets.has(first) && field.type === 'boolean' && resetting.test(describes(field)))
  )
}

const allowed = /^(?:delet|destr|drop|purg|wip|eras)/
/** A switch called `reset` loses something where its own words say what is reset; else it may be a mere restart. */
const resetting =
  /^(?:also |whether to |if (?:true|set),? )?(?:reset|clear|wipe|erase|delete)s? (?:the |all |any |existing )?(?!.*\b(?:filter|view|selection|context|position|cursor|zoom)s?\b)[a-z_]/i

function forceField(reading: ToolReading): Field | undefined {
  if (!reading.acts.some((act) => forced.has(act.verb))) return undefined
  return fieldWhere(reading, (words) => words[0] === 'force')
}
