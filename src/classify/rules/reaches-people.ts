import { quoteAt } from '../evidence.ts'
import { says } from '../reading/restoration.ts'
import { writes } from '../reading/summary.ts'
import type { ToolReading } from '../reading/reading.ts'
import { actRule } from './act-rule.ts'
import { finding, type Rule } from './rule.ts'

const id = 'reaches-people'
const sends = actRule({
  id,
  asks: 'Does a call send something to people?',
  outcome: 'Sends something to people',
  signal: 'reaches-people',
  category: 'write',
  effects: ['reaches'],
})

/** Messages, mails, notifications, forms; what says that somebody is notified of it. */
export const reachesPeople: Rule = {
  ...sends,
  when: { ...sends.when, phrases: ['notifies'] },
  find(reading) {
    const found = isDraft(reading) ? [] : sends.find(reading)
    if (found.length > 0) return found
    const told = writes(reading) ? tells(reading) : undefined
    if (!told) return found
    return [
      finding(id, {
        outcome: 'Somebody is notified of it',
        signal: id,
        category: 'write',
        hard: false,
        evidence: [quoteAt(told)],
      }),
    ]
  },
}

/** `The draft is never sent`: somebody else sends it, if at all. */
function isDraft({ acts, description }: ToolReading): boolean {
  return (
    acts[0]?.object.includes('draft') === true &&
    /\b(?:never|not|isn't|without being) (?:be )?sent\b/i.test(description?.text.slice(0, 400) ?? '')
  )
}

/** Somebody else: the caller or the user is told of it by the answer. */
function tells(reading: ToolReading): ReturnType<typeof says> {
  const hit = says(reading, 'notifies')
  if (!hit || hit.negated) return undefined
  const before = reading.words.slice(Math.max(0, hit.at - 2), hit.at)
  return before.some((word) => word.text === 'you' || word.text === 'user') ? undefined : hit
}
