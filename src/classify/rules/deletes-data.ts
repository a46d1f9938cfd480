import { about, mentions, type Act } from '../reading/act.ts'
import type { ToolReading } from '../reading/reading.ts'
import { quoteAct } from '../evidence.ts'
import { containers, ownSession, people, relations } from '../tables/nouns.ts'
import { isRestorable } from '../reading/undo.ts'
import { finding, type Rule } from './rule.ts'

const id = 'deletes-data'

/** Deleting or removing something that the system does not promise to bring back. */
export const deletesData: Rule = {
  id,
  asks: 'Does a call delete or remove something for good?',
  find(reading) {
    const act = reading.acts.find((one) => loses(one, reading))
    if (!act) return []
    const restorable = isRestorable(reading)
    return [
      finding(id, {
        outcome: restorable
          ? 'Deletes, but what it deletes can be restored'
          : 'Deletes or removes something for good',
        signal: 'deletes-data',
        category: restorable ? 'write' : 'destructive',
        hard: act.firm,
        evidence: [quoteAct(act), ...(restorable ? [restorable] : [])],
      }),
    ]
  },
}

function loses(act: Act, reading: ToolReading): boolean {
  if (act.kind !== 'delete' && act.kind !== 'remove') return false
  if (about(act, ownSession)) return false
  if (act.kind === 'delete')
    return !(about(act, people) && reading.claimed.text.some((other) => other.verb === 'remove'))
  return (
    !about(act, relations) &&
    !(mentions(act, containers) && !about(act, containers)) &&
    !act.object.includes('background')
  )
}
