import type { Doubt, ToolFacts } from './facts.ts'

/** Below this confidence a verdict says that a person should look. */
export const reviewBelow = 0.7

/** How sure an undoubted reading is, and what each doubt takes away. Calibrated on the development benchmark. */
const undoubted = 0.97
const costs = {
  'no-verb': 0.3,
  'weak-verb': 0.08,
  'name-and-text-differ': 0.12,
  'no-description': 0.2,
  'thin-description': 0.03,
  'generic-name': 0.15,
  'claims-differ': 0.08,
  'not-fully-read': 0.4,
  'soft-only': 0.05,
  'keys-repeat': 0.4,
} as const satisfies Record<Doubt, number>

/** How likely the category is right, from 0 to 1 in steps of 0.01. */
export function confidenceOf(facts: ToolFacts): number {
  const sum = facts.doubts.reduce((left, doubt) => left - costs[doubt], undoubted)
  return Math.round(Math.max(0.05, sum) * 100) / 100
}
