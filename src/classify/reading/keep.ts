const nothing: readonly never[] = []

/** The entries that pass. The list itself where all do, which is the rule: most lists hold one entry or two. */
export function keep<T>(list: readonly T[], passes: (one: T) => boolean): readonly T[] {
  let kept = 0
  for (const one of list) if (passes(one)) kept += 1
  if (kept === list.length) return list
  return kept === 0 ? nothing : list.filter((one) => passes(one))
}
