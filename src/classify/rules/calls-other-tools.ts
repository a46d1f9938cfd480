import { quoteActs, quoteField } from '../evidence.ts'
import { routedField, routedNames } from '../reading/inputs.ts'
import { finding, type Rule } from './rule.ts'

const id = 'calls-other-tools'
/** What happens depends on the tool or agent that is called. */
export const callsOtherTools: Rule = {
  id,
  asks: 'Does a call hand work to another tool or agent?',
  when: { effects: ['delegates'], words: routedNames },
  find(reading) {
    const acts = reading.acts.filter((act) => act.effect === 'delegates')
    const act = acts.find((one) => one.firm) ?? acts[0]
    const field = routedField(reading)
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
