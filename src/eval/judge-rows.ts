import type { Listing } from '../model/listing.ts'
import type { RowTool } from './labelled-row.ts'
import { listingsOf, type ToTool } from './listings-of.ts'

/** How rows come to their verdicts; handed in, since measuring must not know whom it measures. */
export interface Judge<Opinion> {
  toTool: ToTool
  classify(listing: Listing): readonly (Opinion | null)[]
}

/** One opinion for each row, in the rows' order; rows of one server are judged together. */
export function judgeRows<Opinion>(rows: readonly RowTool[], judge: Judge<Opinion>): (Opinion | null)[] {
  const opinions: (Opinion | null)[] = rows.map(() => null)
  for (const { listing, indices } of listingsOf(rows, judge.toTool)) {
    const verdicts = judge.classify(listing)
    for (const [place, index] of indices.entries()) opinions[index] = verdicts[place] ?? null
  }
  return opinions
}
