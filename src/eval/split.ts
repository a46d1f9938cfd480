/** One part of the rows, by whatever they were split by. */
export interface Part<Row> {
  key: string
  rows: Row[]
}

/** Rows by their keys, sorted by key; a row with several keys stands in several parts, one with none in none. */
export function splitBy<Row>(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): Part<Row>[] {
  const parts = new Map<string, Row[]>()
  for (const row of rows) {
    for (const key of keysOf(row)) parts.set(key, [...(parts.get(key) ?? []), row])
  }
  return [...parts]
    .map(([key, members]) => ({ key, rows: members }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}
