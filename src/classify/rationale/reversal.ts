import type { Category } from '../../model/category.ts'
import type { Finding } from '../../model/finding.ts'
import type { ToolFacts } from '../facts.ts'
import { wordSet } from '../tables/word-set.ts'

const byRule: Readonly<Record<string, string>> = {
  'cancels-work': 'what was under way is lost and has to be started anew',
  'revokes-access': 'the old key or right does not come back',
  'resets-state': 'what was there before is not kept',
  'ends-own-session': 'what is lost is at most what that session itself made',
  'moves-money': 'money that has moved comes back only if the other side returns it',
  'stops-work': 'it can be started again, but it is down meanwhile',
  'reaches-people': 'what has been sent stays sent',
  publishes: 'it can be taken down, though not unseen',
  'changes-access': 'it can be set back, but not what was done with the access meanwhile',
  'handles-secrets': 'it can be replaced, as long as nobody has copied it',
  'changes-production': 'it can be set back, but the system runs with it meanwhile',
}
const byCategory = {
  read: 'nothing is changed',
  write: 'ordinary means can undo it',
  execute: 'whether it can be undone depends on what it sets off',
  destructive: 'nothing in the definition says that it can be brought back',
} as const satisfies Record<Category, string>

/** How an ordinary change is taken back, by its verb. */
const ways: readonly (readonly [ReadonlySet<string>, string])[] = [
  [
    wordSet(
      'create add insert new register import upload fork clone copy duplicate append generate post put save store record',
    ),
    'what it adds can be taken away again',
  ],
  [
    wordSet('update edit set change modify patch rename configure replace adjust customize write amend'),
    'it can be changed back by whoever knows what was there',
  ],
  [
    wordSet(
      'move archive assign link unlink attach detach label tag enable disable close open reopen lock unlock mark pin follow subscribe join leave',
    ),
    'it can be set back',
  ],
  [wordSet('commit merge push rebase cherry-pick revert stash tag'), 'the history keeps what was there'],
]

/** Whether what a call does can be undone. */
export function reversal(
  facts: ToolFacts,
  levels: { category: Category },
  lead: Finding | undefined,
): string {
  if (lead?.rule === 'deletes-data' && levels.category === 'write') {
    const promise = lead.evidence[1]?.quote
    return promise ? `it can be brought back, as “${promise}” says` : 'it can be brought back'
  }
  if (facts.calledFinal !== undefined && levels.category === 'destructive') {
    return `the definition itself calls it final (“${facts.calledFinal}”)`
  }
  if (levels.category === 'write' && lead?.rule === 'changes-data') {
    const [, way] = ways.find(([verbs]) => verbs.has(facts.act.verb)) ?? []
    if (way !== undefined) return way
  }
  return byRule[lead?.rule ?? ''] ?? byCategory[levels.category]
}
