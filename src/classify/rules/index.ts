import type { Finding } from '../../model/finding.ts'
import type { ToolReading } from '../reading/reading.ts'
import { adminOperation } from './admin-operation.ts'
import { bulk } from './bulk.ts'
import { callsOtherTools } from './calls-other-tools.ts'
import { calledFinal } from './called-final.ts'
import { cancelsWork } from './cancels-work.ts'
import { changesAccess } from './changes-access.ts'
import { changesData } from './changes-data.ts'
import { changesProduction } from './changes-production.ts'
import { choosesContext } from './chooses-context.ts'
import { claimsHarm } from './claims-harm.ts'
import { controlsBrowser } from './controls-browser.ts'
import { controlsDevice } from './controls-device.ts'
import { deletesData } from './deletes-data.ts'
import { deploys } from './deploys.ts'
import { duplicateName } from './duplicate-name.ts'
import { endsOwnSession } from './ends-own-session.ts'
import { fetchesAddress } from './fetches-address.ts'
import { handlesSecrets } from './handles-secrets.ts'
import { leavesOpen } from './leaves-open.ts'
import { lookAlikeName } from './look-alike-name.ts'
import { modelDirectedText } from './model-directed-text.ts'
import { movesMoney } from './moves-money.ts'
import { noDescription } from './no-description.ts'
import { offersActions } from './offers-actions.ts'
import { offersLoss } from './offers-loss.ts'
import { overwrites } from './overwrites.ts'
import { publishes } from './publishes.ts'
import { reachesPeople } from './reaches-people.ts'
import { readsFiles } from './reads-files.ts'
import { readsPrivateData } from './reads-private-data.ts'
import { readsSecrets } from './reads-secrets.ts'
import { rendersMarkup } from './renders-markup.ts'
import { repeatsKeys } from './repeats-keys.ts'
import { resetsState } from './resets-state.ts'
import { returnsData } from './returns-data.ts'
import { revokesAccess } from './revokes-access.ts'
import { runsCode } from './runs-code.ts'
import { runsQuery } from './runs-query.ts'
import { runsShell } from './runs-shell.ts'
import { schedules } from './schedules.ts'
import { sendsRequest } from './sends-request.ts'
import { spendsQuota } from './spends-quota.ts'
import { startsWork } from './starts-work.ts'
import { stopsWork } from './stops-work.ts'
import { writesFiles } from './writes-files.ts'
import { occasionsOf } from './occasion.ts'
import type { Rule } from './rule.ts'

/** Every rule, the gravest first: a verdict's findings and evidence stand in this order. */
export const rules: readonly Rule[] = [
  deletesData,
  calledFinal,
  cancelsWork,
  revokesAccess,
  resetsState,
  endsOwnSession,
  offersLoss,
  offersActions,
  movesMoney,
  runsShell,
  runsCode,
  runsQuery,
  sendsRequest,
  callsOtherTools,
  deploys,
  controlsBrowser,
  controlsDevice,
  startsWork,
  stopsWork,
  reachesPeople,
  publishes,
  changesAccess,
  adminOperation,
  handlesSecrets,
  changesProduction,
  changesData,
  overwrites,
  bulk,
  writesFiles,
  schedules,
  returnsData,
  choosesContext,
  readsSecrets,
  readsPrivateData,
  readsFiles,
  fetchesAddress,
  spendsQuota,
  rendersMarkup,
  leavesOpen,
  claimsHarm,
  modelDirectedText,
  duplicateName,
  lookAlikeName,
  repeatsKeys,
  noDescription,
]

const isCalledFor = occasionsOf(rules)

/** What the rules that are worth asking find, in their order. */
export function findingsFor(reading: ToolReading): Finding[] {
  const called = isCalledFor(reading)
  const findings: Finding[] = []
  for (let i = 0; i < rules.length; i += 1) {
    const found = called[i] === 1 ? rules[i]?.find(reading) : undefined
    if (found) for (const one of found) findings.push(one)
  }
  return findings
}
