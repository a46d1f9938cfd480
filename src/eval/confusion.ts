/** Counts by truth (rows) and opinion (columns), both in the order of `levels`; `none` counts rows without opinion. */
export interface Confusion<Level extends string> {
  levels: readonly Level[]
  counts: number[][]
  none: number[]
}

export function confusionOf<Level extends string>(
  levels: readonly Level[],
  pairs: readonly (readonly [truth: Level, said: Level | null])[],
): Confusion<Level> {
  const count = (truth: Level, said: Level | null): number =>
    pairs.filter((pair) => pair[0] === truth && pair[1] === said).length
  return {
    levels,
    counts: levels.map((truth) => levels.map((said) => count(truth, said))),
    none: levels.map((truth) => count(truth, null)),
  }
}
