import { containers, contentParts, credentials, people, relations } from '../tables/nouns.ts'
import { inBrowser } from './context.ts'
import {
  all,
  any,
  firstEffect,
  head,
  noObject,
  not,
  object,
  rest,
  verb,
  type EffectRow,
} from './effect-tests.ts'

const ofBrowser: EffectRow[1] = (_act, reading) => inBrowser(reading)
const sessions = head('session tab sandbox terminal shell window browser context webview repl')
const ofPerson = any(object('user account member customer'), rest('user account member customer everywhere'))
const kept = object('file document record row entry vector embedding data key package volume image table')
const taken = any(verb('remove withdraw eject exclude pop dequeue strip'))
const viewState = object(
  'selection filter highlight formatting breakpoint view zoom camera layout position viewport emulation style override search',
)

/** What deletes, removes, cancels, revokes and resets come to. */
const rows: readonly EffectRow[] = [
  ['changes', all(verb('drop'), head('pin marker hint note message bookmark'))],
  ['operates', all(verb('drop'), any(ofBrowser, object('element')))],
  [
    'operates',
    all(verb('clear'), any(head('input field textbox'), rest('input element field textbox')), ofBrowser),
  ],
  [
    'changes',
    all(
      any(taken, verb('clean strip clear')),
      object(contentParts),
      rest('cell range sheet document slide row column table spreadsheet'),
    ),
  ],
  ['computes', all(any(taken, verb('clean strip clear')), object(contentParts))],
  [
    'money',
    all(taken, any(head('collateral liquidity'), all(head('margin'), rest('position account trade')))),
  ],
  ['operates', all(verb('clear'), noObject, ofBrowser)],
  ['changes', all(verb('clear reset'), object('presence'))],
  [
    'deletes',
    all(taken, object('message record row'), rest('queue topic table room channel chat conversation')),
  ],
  ['ends', all(verb('delete'), head('breakpoint watchpoint'))],
  ['changes', all(verb('clear reset'), object('session'), head('setting directory dir context'))],
  ['ends', all(verb('clear reset'), rest('session'), rest('current this'))],
  ['revokes', all(verb('delete destroy terminate kill'), head('session'), ofPerson)],
  ['ends', all(verb('delete destroy terminate kill abort discard remove drop'), sessions)],
  [
    'unlinks',
    all(
      any(taken, verb('delete unregister')),
      any(head('webhook'), all(object('webhook callback notification'), object('subscription'))),
    ),
  ],
  ['unlinks', all(any(taken, verb('delete')), head('reaction upvote like'))],
  [
    'unlinks',
    all(taken, head('link reference relation association'), rest('story issue task card ticket page')),
  ],
  ['unlinks', verb('exclude')],
  ['computes', all(verb('clean cleanup'), noObject, (act) => act.from !== 'name')],
  ['changes', all(taken, rest('trash bin'))],
  ['changes', all(any(taken, verb('clear')), head('focus highlight schedule filter'))],
  ['stops', all(verb('terminate kill'), head('app application simulator emulator server service container'))],
  [
    'access',
    all(verb('delete'), head(people), not(head('contact')), (_act, reading) =>
      reading.claimed.text.some((one) => one.verb === 'remove'),
    ),
  ],
  ['access', all(taken, head('permission privilege role'))],
  ['revokes', all(taken, head(credentials), not(object('session')))],
  ['changes', all(taken, head('import statement'), object('unused import'))],
  [
    'unlinks',
    all(taken, head(people), rest('from'), rest('task issue card ticket event meeting story shift')),
  ],
  ['access', all(taken, head(people))],
  ['access', all(verb('delete'), head('membership'))],
  [
    'unlinks',
    all(verb('delete'), head(relations), (_act, reading) =>
      reading.claimed.text.some((one) => one.verb === 'remove' && one.rest[0] === 'from'),
    ),
  ],
  ['unlinks', all(taken, rest('from'), rest('request issue card task ticket'), not(kept))],
  ['unlinks', all(taken, head(relations))],
  ['unlinks', all(taken, rest('from'), rest(containers), not(kept))],
  [
    'unlinks',
    all(
      taken,
      (act) => act.from === 'name',
      (_act, reading) => removesFromContainer(reading),
    ),
  ],
  [
    'revokes',
    all(
      verb('rotate reset expire regenerate'),
      any(head(credentials), object('key token secret')),
      not(object('password')),
    ),
  ],
  ['secrets', all(verb('reset clear'), object('password passcode pin mfa 2fa'))],
  [
    'computes',
    all(verb('rotate'), object('image picture photo video pdf matrix list string bit vector text')),
  ],
  ['cancels', all(verb('expire'), object('payment checkout invoice quote coupon offer'))],
  ['changes', verb('rotate expire')],
  ['resets', all(verb('invalidate'), object('cache cdn'))],
  ['changes', all(verb('clear reset clean'), viewState)],
  ['operates', all(verb('clear reset'), object('input field text form textarea value'), ofBrowser)],
  [
    'computes',
    all(verb('clean'), object('text string html markdown csv url transcript dataset dataframe input')),
  ],
  ['ends', all(verb('clear reset delete'), object('console network cookie tab session context'), ofBrowser)],
]

const kinds = {
  delete: firstEffect(rows, 'deletes'),
  remove: firstEffect(rows, 'deletes'),
  cancel: firstEffect(rows, 'cancels'),
  revoke: firstEffect(rows, 'revokes'),
  reset: firstEffect(rows, 'resets'),
} as const

export const destructiveEffect: (
  act: Parameters<EffectRow[1]>[0],
  reading: Parameters<EffectRow[1]>[1],
) => ReturnType<typeof kinds.delete> = (act, reading) => kinds[act.kind as keyof typeof kinds](act, reading)

/** The description says from which list, team or folder something is taken, though the name does not. */
function removesFromContainer(reading: Parameters<EffectRow[1]>[1]): boolean {
  const told = reading.claimed.text.find((one) => one.verb === 'remove')
  return (
    told !== undefined &&
    rest('from')(told, reading) &&
    rest(containers)(told, reading) &&
    !kept(told, reading)
  )
}
