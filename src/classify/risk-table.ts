import type { Category } from '../model/category.ts'
import type { Risk } from '../model/risk.ts'
import type { Signal } from '../model/signal.ts'

/** The risk of a category where nothing else is known. */
export const baseRisk = {
  read: 'low',
  write: 'medium',
  execute: 'high',
  destructive: 'critical',
} as const satisfies Record<Category, Risk>

/** What each signal raises the risk of a tool of a category to, at least. Empty: it changes nothing. */
export const signalRisk = {
  'deletes-data': { write: 'medium' },
  'cancels-work': {},
  'revokes-access': {},
  overwrites: { write: 'high' },
  bulk: { write: 'high' },
  'moves-money': { execute: 'critical' },
  'spends-quota': {},
  'runs-code': { execute: 'critical' },
  'runs-shell': { execute: 'critical' },
  'runs-query': { execute: 'critical' },
  'controls-browser': {},
  'controls-device': {},
  deploys: {},
  'calls-other-tools': {},
  'network-request': { read: 'medium' },
  'reaches-people': { write: 'high' },
  publishes: { write: 'high' },
  'changes-access': { write: 'high' },
  'reads-secrets': { read: 'high', write: 'high' },
  'handles-secrets': { write: 'high' },
  'reads-private-data': { read: 'medium' },
  'reads-files': { read: 'medium' },
  'writes-files': {},
  schedules: {},
  'renders-markup': {},
  'admin-operation': { write: 'high', execute: 'critical' },
  'model-directed-text': {},
  'no-description': { read: 'medium' },
} as const satisfies Record<Signal, Partial<Record<Category, Risk>>>
