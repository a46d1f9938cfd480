import { cancelsWork } from './cancels-work.ts'
import { changesData } from './changes-data.ts'
import { deletesData } from './deletes-data.ts'
import { noDescription } from './no-description.ts'
import { resetsState } from './resets-state.ts'
import { returnsData } from './returns-data.ts'
import { revokesAccess } from './revokes-access.ts'
import type { Rule } from './rule.ts'
import { startsWork } from './starts-work.ts'

/** Every rule, in the order of a verdict's findings. */
export const rules: readonly Rule[] = [
  deletesData,
  cancelsWork,
  revokesAccess,
  resetsState,
  startsWork,
  changesData,
  returnsData,
  noDescription,
]
