import type { Listing } from '../model/listing.ts'
import type { RowTool } from './labelled-row.ts'
import { listingsOf, type ToTool } from './listings-of.ts'

/** How rows come to their verdicts; handed in, since measuring must not know whom it measures. */
export interface Judge<Opinion> {
  toTool: ToTool
  /** One opinion for each tool of the listing, in its order. */
  classify(listing: Listing): readonly (Opinion | null)[] | Promise<readonly (Opinion | null)[]>
}

/** One opinion for each row, in the rows' order; rows of one server are judged together. */
export async function judgeRows<Opinion>(
  rows: readonly RowTool[],
  judge: Judge<Opinion>,
): Promise<(Opinion | null)[]> {
  const opinions: (Opinion | null)[] = rows.map(() => null)
  const servers = listingsOf(rows, judge.toTool)
  const judged = await Promise.all(servers.map(({ listing }) => judge.classify(listing)))
  for (const [server, { indices }] of servers.entries()) {
    for (const [place, index] of indices.entries()) opinions[index] = judged[server]?.[place] ?? null
  }
  return opinions
}
