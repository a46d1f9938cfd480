import type { Change } from '../model/change.ts'
import type { Outcome } from '../model/outcome.ts'
import { excerpts, type Sides } from './excerpts.ts'
import type { Facts, Listed } from './observed.ts'

const absent: readonly Outcome[] = ['gone', 'not_found']
const locked: readonly Outcome[] = ['auth_required', 'forbidden']
/** Outcomes that prove that the server is there. */
const present: readonly Outcome[] = ['complete', 'partial', 'empty', 'no_tools', ...locked]

/** What changed of the server as a whole. */
export function serverChanges(before: Facts, after: Facts): Change[] {
  const outcomes: Sides = [before.outcome, after.outcome]
  const access: Sides = [accessOf(before), accessOf(after)]
  const changes: Change[] = []
  const add = (type: Change['type'], [from, to]: Sides): void => {
    changes.push({ type, tool: null, before: from, after: to })
  }
  if (!absent.includes(before.outcome) && absent.includes(after.outcome)) add('server_gone', outcomes)
  if (absent.includes(before.outcome) && present.includes(after.outcome)) add('server_back', outcomes)
  if (access[0] === 'closed' && access[1] === 'open') add('auth_opened', access)
  if (access[0] === 'open' && access[1] === 'closed') add('auth_closed', access)
  if (!before.unstable && after.unstable) add('listing_unstable', ['stable', 'unstable'])
  if (before.listed && after.listed && instructionsDiffer(before.listed, after.listed)) {
    add('instructions_changed', excerpts([before.listed.instructions, after.listed.instructions]))
  }
  return changes
}

/** Does it answer without credentials? Null where that is not known or not asked, as for local servers. */
function accessOf({ outcome, auth }: Facts): 'open' | 'closed' | null {
  if (locked.includes(outcome) || auth === 'gated') return 'closed'
  return auth === 'open' ? 'open' : null
}

/** Under equal digests other words differ in a path of this machine only. */
function instructionsDiffer(before: Listed, after: Listed): boolean {
  return before.digest !== after.digest && before.instructions !== after.instructions
}
