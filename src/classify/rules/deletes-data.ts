import type { Finding } from '../../model/finding.ts'
import { quoteActs, quoteAt } from '../evidence.ts'
import { effectCategory } from '../reading/effect.ts'
import type { ToolReading } from '../reading/reading.ts'
import { restorationOf, says } from '../reading/restoration.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'deletes-data'

/** `Supports CRUD operations`: the last letter is what cannot be taken back. */
function offered(reading: ToolReading): Finding[] {
  const hit = says(reading, 'crud')
  if (!hit || hit.at >= early || !reading.acts.some((one) => effectCategory(one.effect) !== 'read')) return []
  // A name that says what it does is one of the four.
  if (reading.claimed.name.some((one) => one.firm && !managing.test(one.verb))) return []
  return [
    finding(id, {
      outcome: 'Offers to delete',
      signal: 'deletes-data',
      category: 'destructive',
      hard: true,
      evidence: [quoteAt(hit)],
    }),
  ]
}

const managing = /^(?:manage|handle|administer)$/
/** How far into a text it still speaks of the tool itself. */
const early = 60

/** Deleting or removing something that the system does not promise to bring back. */
export const deletesData: Rule = {
  id,
  asks: 'Does a call delete or remove something, and for good?',
  when: { effects: ['deletes'], phrases: ['crud'] },
  find(reading) {
    const acts = keep(reading.acts, (one) => one.effect === 'deletes')
    const act = acts.find((one) => one.firm) ?? acts[0]
    if (!act) return offered(reading)
    const promise = restorationOf(reading, act)
    return [
      finding(id, {
        outcome: promise
          ? 'Deletes, but what it deletes can be restored'
          : 'Deletes or removes something for good',
        signal: 'deletes-data',
        category: promise ? 'write' : 'destructive',
        hard: act.firm,
        evidence: promise ? [quoteActs(act, acts)[0] ?? promise, promise] : quoteActs(act, acts),
      }),
    ]
  },
}
