import { categoryAccepted } from './category-measures.ts'
import type { LabelledRow } from './labelled-row.ts'
import { calledMutating } from './measure-vendor.ts'
import type { Judged } from './opinion.ts'
import { riskAccepted, riskDistance } from './risk-measures.ts'
import type { VendorRow } from './vendor-row.ts'

/** What is wrong with an opinion, the worst first. */
export const missKinds = [
  'no opinion',
  'risk too low by two or more',
  'risk too low by one',
  'category',
  'risk too high',
  'risk',
] as const
export type MissKind = (typeof missKinds)[number]

/** One row that was judged wrongly. `index` is its place among the rows that were measured. */
export interface Miss {
  index: number
  wrong: MissKind[]
}

/** The labelled rows whose category or risk no rater accepts, in the order of the file. */
export function labelledMisses(judged: readonly Judged<LabelledRow>[]): Miss[] {
  return judged
    .map((each, index) => ({ index, wrong: wrongOf(each) }))
    .filter(({ wrong }) => wrong.length > 0)
}

/** The vendor rows whose read-or-not differs from the vendor's mark. */
export function vendorMisses(judged: readonly Judged<VendorRow>[]): Miss[] {
  return judged
    .map((each, index) => ({ each, index }))
    .filter(({ each }) => calledMutating(each) !== each.row.mutates)
    .map(({ each, index }) => ({ index, wrong: [each.opinion === null ? 'no opinion' : 'category'] }))
}

function wrongOf(judged: Judged<LabelledRow>): MissKind[] {
  if (judged.opinion === null) return ['no opinion']
  const distance = riskDistance(judged)
  const holds: Record<MissKind, boolean> = {
    'no opinion': false,
    'risk too low by two or more': distance < -1,
    'risk too low by one': distance === -1,
    category: !categoryAccepted(judged),
    'risk too high': distance > 0,
    risk: distance === 0 && !riskAccepted(judged),
  }
  return missKinds.filter((kind) => holds[kind])
}
