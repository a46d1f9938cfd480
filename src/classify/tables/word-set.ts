/** The words of a list that spaces separate. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
