import { quoteActs } from '../evidence.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'renders-markup'
const showing = new Set(['render', 'display', 'show'])
const markup = new Set(['html', 'widget', 'iframe', 'svg', 'markup', 'jsx', 'ui', 'mdx'])

/** Showing markup of the tool's own making in the client. */
export const rendersMarkup: Rule = {
  id,
  asks: 'Does a call render markup in the client?',
  when: { verbs: showing },
  find(reading) {
    const acts = keep(
      reading.acts,
      (one) => showing.has(one.verb) && one.object.some((word) => markup.has(word)),
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
