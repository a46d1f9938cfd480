const mostRows = 1_000
const mostCharacters = 2_000_000

/** Cuts rows into batches that one statement can carry: at most so many rows, and so much text. */
export function* inBatches<T>(rows: Iterable<T>, costOf: (row: T) => number): Generator<T[]> {
  let batch: T[] = []
  let cost = 0
  for (const row of rows) {
    batch.push(row)
    cost += costOf(row)
    if (batch.length < mostRows && cost < mostCharacters) continue
    yield batch
    batch = []
    cost = 0
  }
  if (batch.length > 0) yield batch
}

/** Characters of some texts together. */
export function textCost(...texts: (string | null)[]): number {
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0)
}
