import { actKinds, type ActKind } from './act-kinds.ts'
import type { Category } from '../../model/category.ts'

/**
 * What an act comes to once its object is known: finer than its verb. Each effect belongs to one rule, so that no
 * act is claimed twice.
 */
export const effects = {
  reads: 'read',
  computes: 'read',
  selects: 'read',
  changes: 'write',
  unlinks: 'write',
  reaches: 'write',
  publishes: 'write',
  access: 'write',
  secrets: 'write',
  schedules: 'write',
  syncs: 'write',
  starts: 'execute',
  stops: 'execute',
  deploys: 'execute',
  operates: 'execute',
  device: 'execute',
  shell: 'execute',
  code: 'execute',
  query: 'execute',
  request: 'execute',
  delegates: 'execute',
  money: 'execute',
  deletes: 'destructive',
  cancels: 'destructive',
  revokes: 'destructive',
  resets: 'destructive',
  ends: 'destructive',
} as const satisfies Record<string, Category>

export type Effect = keyof typeof effects

const plain = {
  read: 'reads',
  write: 'changes',
  execute: 'starts',
  destructive: 'deletes',
} as const satisfies Record<Category, Effect>

/** The effect that stands in until the object is known. */
export function plainEffect(kind: ActKind): Effect {
  return plain[actKinds[kind]]
}
