/** The entries that pass. The list itself where all do, which is the rule: most lists hold one entry or two. */
export function keep<T>(list: readonly T[], passes: (one: T) => boolean): readonly T[] {
  let kept: T[] | undefined
  let at = 0
  for (const one of list) {
    if (!passes(one)) kept ??= list.slice(0, at)
    else if (kept) kept.push(one)
    at += 1
  }
  return kept ?? list
}
