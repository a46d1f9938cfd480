import type { Category } from '../../model/category.ts'
import type { Finding } from '../../model/finding.ts'
import type { ToolFacts } from '../facts.ts'

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
  return byRule[lead?.rule ?? ''] ?? byCategory[levels.category]
}
