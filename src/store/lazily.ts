/** Maps items one by one as they are asked for, so that a long list is never there twice. */
export function* lazily<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item)
}
