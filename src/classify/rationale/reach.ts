import type { Category } from '../../model/category.ts'
import type { Signal } from '../../model/signal.ts'

/** What each signal says of the reach of a call, or nothing where `what` already says it. */
export const reach = {
  'deletes-data': undefined,
  'cancels-work': undefined,
  'revokes-access': undefined,
  overwrites: 'earlier content can be replaced without a copy',
  bulk: 'one call touches many things',
  'moves-money': undefined,
  'spends-quota': 'each call uses up credits or a paid quota',
  'runs-code': 'the input decides what happens, up to everything the process may do',
  'runs-shell': 'the input decides what happens, up to everything the account may do',
  'runs-query': 'the query decides what is read or changed',
  'controls-browser': 'what it triggers depends on the page or screen in front of it',
  'controls-device': 'people near the device notice it',
  deploys: 'users of the deployed system feel the effect at once',
  'calls-other-tools': 'its effect is that of whatever it calls',
  'network-request': 'it can reach an address that the caller names',
  'reaches-people': 'people receive it, and it cannot be called back',
  publishes: 'others see it as soon as it is out',
  'changes-access': 'it decides what others may see or do',
  'reads-secrets': 'the answer itself opens doors elsewhere',
  'handles-secrets': 'other systems rely on the secret it handles',
  'reads-private-data': 'the answer can hold private or internal contents',
  'reads-files': 'it can read files where the server runs',
  'writes-files': 'it writes files where the server runs',
  schedules: 'it takes effect later, when nobody may be watching',
  'renders-markup': 'it shows markup in the client',
  'admin-operation': 'the rights it grants open everything else',
  'model-directed-text': undefined,
  'no-description': undefined,
} as const satisfies Record<Signal, string | undefined>

/** How far a loop of calls reaches where no signal says more. */
export const loop = {
  read: 'a loop of calls costs little more than time',
  write: 'a loop of calls leaves clutter that has to be put in order',
  execute: 'a loop of calls starts it again and again',
  destructive: 'a loop of calls could take away everything that the credentials reach',
} as const satisfies Record<Category, string>

/** The same for some rules, which know more of it than the category does. */
export const loopOfRule: Readonly<Record<string, string>> = {
  'ends-own-session': 'a loop of calls closes what is open',
  'cancels-work': 'a loop of calls could end all work that the credentials reach',
  'revokes-access': 'a loop of calls could lock out everybody whose access the credentials govern',
  'resets-state': 'a loop of calls could set back whatever the credentials reach',
}
