import { quoteActs, quoteField } from '../evidence.ts'
import { fieldWhere } from '../reading/context.ts'
import type { Field } from '../reading/fields.ts'
import type { ToolReading } from '../reading/reading.ts'
import { finding, type Rule } from './rule.ts'

const id = 'calls-other-tools'
const targets = new Set([
  'tool',
  'tool name',
  'toolname',
  'function name',
  'command',
  'sub command',
  'subcommand',
  'agent',
  'agent name',
  'method name',
  'capability',
])
const inputs = new Set([
  'arguments',
  'args',
  'parameters',
  'params',
  'input',
  'inputs',
  'tool args',
  'tool input',
  'tool arguments',
  'tool params',
  'tool parameters',
])

/** What happens depends on the tool or agent that is called. */
export const callsOtherTools: Rule = {
  id,
  asks: 'Does a call hand work to another tool or agent?',
  find(reading) {
    const acts = reading.acts.filter((act) => act.effect === 'delegates')
    const act = acts.find((one) => one.firm) ?? acts[0]
    const field = routed(reading)
    if (!act && !field) return []
    return [
      finding(id, {
        outcome: 'Hands work to another tool or agent',
        signal: 'calls-other-tools',
        category: 'execute',
        hard: field !== undefined || act?.firm === true,
        evidence: [...(act ? quoteActs(act, acts) : []), ...(field ? [quoteField(field)] : [])],
      }),
    ]
  },
}

/** A free name of what is called, beside an object of arguments for it. */
function routed(reading: ToolReading): Field | undefined {
  const free = fieldWhere(
    reading,
    (words, field) =>
      targets.has(words.join(' ')) && field.type === 'string' && !Array.isArray(field.schema['enum']),
  )
  return free &&
    fieldWhere(
      reading,
      (words, field) => field.type === 'object' && field.depth === free.depth && inputs.has(words.join(' ')),
    )
    ? free
    : undefined
}
