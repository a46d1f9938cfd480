const none: readonly never[] = []

/** The entries that pass. The list itself where all do, which is the rule: most lists hold one entry or two. */
export function keep<T>(list: readonly T[], passes: (one: T) => boolean): readonly T[] {
  let at = 0
  while (at < list.length && passes(list[at] as T)) at += 1
  if (at === list.length) return list
  let kept = at === 0 ? undefined : list.slice(0, at)
  for (at += 1; at < list.length; at += 1) {
    const one = list[at] as T
    if (!passes(one)) continue
    if (kept) kept.push(one)
    else kept = [one]
  }
  return kept ?? none
}
