import { quoteActs } from '../evidence.ts'
import { finding, type Rule } from './rule.ts'

const id = 'renders-markup'
const markup = new Set(['html', 'widget', 'iframe', 'svg', 'markup', 'jsx', 'ui', 'mdx'])

/** Showing markup of the tool's own making in the client. */
export const rendersMarkup: Rule = {
  id,
  asks: 'Does a call render markup in the client?',
  find(reading) {
    const acts = reading.acts.filter(
      (one) => /^(?:render|display|show)$/.test(one.verb) && one.object.some((word) => markup.has(word)),
    )
    const act = acts.find((one) => one.firm) ?? acts[0]
    return act
      ? [
          finding(id, {
            outcome: 'Renders markup',
            signal: 'renders-markup',
            hard: false,
            evidence: quoteActs(act, acts),
          }),
        ]
      : []
  },
}
