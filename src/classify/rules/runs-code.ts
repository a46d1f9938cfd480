import { quoteAct, quoteField } from '../evidence.ts'
import { effectCategory } from '../reading/effect.ts'
import { codeField } from '../reading/inputs.ts'
import { isolationOf, runsInPage } from '../reading/isolation.ts'
import { finding, type Rule } from './rule.ts'

const id = 'runs-code'
const runs = /^(?:run|exec|execute|eval|evaluate|interpret|inject|debug)$/

/** Running program code. */
export const runsCode: Rule = {
  id,
  asks: 'Does a call run program code?',
  find(reading) {
    const act = reading.acts.find(
      (one) =>
        one.effect === 'code' ||
        (one.verb === 'evaluate' &&
          one.object.some((word) => /^(?:javascript|expression|script|code)$/.test(word))),
    )
    const field = codeField(reading)
    const starts = reading.acts.some((one) => effectCategory(one.effect) === 'execute' || runs.test(one.verb))
    if (!act && !(field && starts)) return []
    const evidence = [...(act ? [quoteAct(act)] : []), ...(field ? [quoteField(field)] : [])]
    return [
      finding(id, {
        outcome: 'Runs program code',
        signal: 'runs-code',
        category: 'execute',
        risk: (isolationOf(reading) ?? runsInPage(reading)) ? 'high' : undefined,
        hard: field !== undefined || act?.firm === true,
        evidence,
      }),
    ]
  },
}
