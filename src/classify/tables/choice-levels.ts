import type { Risk } from '../../model/risk.ts'
import type { Signal } from '../../model/signal.ts'
import type { Effect } from './effects.ts'

/** The signal that a value carries by what its act comes to. */
export const choiceSignals: Partial<Record<Effect, Signal>> = {
  deletes: 'deletes-data',
  resets: 'deletes-data',
  cancels: 'cancels-work',
  revokes: 'revokes-access',
  money: 'moves-money',
  reaches: 'reaches-people',
  publishes: 'publishes',
  access: 'changes-access',
  secrets: 'handles-secrets',
  deploys: 'deploys',
  operates: 'controls-browser',
  device: 'controls-device',
  code: 'runs-code',
  shell: 'runs-shell',
}

/** Where a value's risk differs from what category and signal give. */
export const choiceRisks: Partial<Record<Effect, Risk>> = { ends: 'high', code: 'high' }
