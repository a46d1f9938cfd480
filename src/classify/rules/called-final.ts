import { quoteAt } from '../evidence.ts'
import type { Act } from '../reading/act.ts'
import type { PhraseHit } from '../reading/phrases.ts'
import type { ToolReading } from '../reading/reading.ts'
import { says } from '../reading/restoration.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'called-final'
/** What makes something new, sends it or agrees to something loses nothing, however final it is. */
const adding = new Set(
  (
    'create add insert make new post put write save store upload submit send register record log comment reply vote upvote downvote rate ' +
    'approve accept confirm sign book append generate publish subscribe invite import claim pledge apply enroll enrol react like star follow finalize finalise'
  ).split(' '),
)
const losing = /^(?:changes|unlinks|access|syncs|deploys|stops)$/

/** Archiving, closing, merging or replacing that the definition itself calls final. */
export const calledFinal: Rule = {
  id,
  asks: 'Does the definition say that what a change ends or replaces is lost for good?',
  when: { phrases: ['lost', 'drops'] },
  find(reading) {
    const hit = says(reading, 'lost') ?? dropped(reading)
    const acts = hit ? keep(reading.acts, (act) => loses(act, reading)) : []
    const act = acts.find((one) => one.firm) ?? acts[0]
    if (!hit || !act) return []
    return [
      finding(id, {
        outcome: 'Ends or replaces something for good, as its definition says',
        signal: 'deletes-data',
        category: 'destructive',
        hard: act.firm,
        evidence: [quoteAt(act), quoteAt(hit)],
      }),
    ]
  },
}

const replacing =
  /^(?:sync|synchronize|synchronise|mirror|replicate|import|restore|replace|apply|merge|load|reload|migrate|convert|rebase|checkout|switch|revert|rollback|reconcile|regenerate|rebuild|initialize|init|reimport)$/

/** `Files missing in the source are deleted`: said of what brings two things into line or puts one in place of another. */
function dropped(reading: ToolReading): PhraseHit | undefined {
  return reading.acts.some((act) => replacing.test(act.verb)) ? says(reading, 'drops') : undefined
}

function loses(act: Act, reading: ToolReading): boolean {
  if (!losing.test(act.effect) || adding.has(act.verb)) return false
  return (
    act.effect !== 'deploys' ||
    /^(?:rollback|upgrade|release)$/.test(act.verb) ||
    reading.topic.has('rollback')
  )
}
