/** The same value before and after; null where there is none. */
export type Sides = [before: string | null, after: string | null]

const longest = 300
/** How much of what is equal is shown before the first difference. */
const lead = 40

/** Two values as a change shows them: whole if they are short, else from shortly before where they part. */
export function excerpts([before, after]: Sides): Sides {
  const long = Math.max(before?.length ?? 0, after?.length ?? 0) > longest
  const from = long && before !== null && after !== null ? Math.max(0, partingOf(before, after) - lead) : 0
  return [excerpt(before, from), excerpt(after, from)]
}

function partingOf(a: string, b: string): number {
  let at = 0
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1
  return at
}

/** What is left out on either side is counted. */
function excerpt(text: string | null, from: number): string | null {
  if (text === null) return null
  const start = edge(text, from)
  const end = edge(text, start + longest)
  const head = start > 0 ? `(${start} characters) …` : ''
  const tail = end < text.length ? `… (${text.length - end} more characters)` : ''
  return head + text.slice(start, end) + tail
}

/** The nearest place at or before `at` that splits no surrogate pair. */
function edge(text: string, at: number): number {
  const place = Math.min(at, text.length)
  const code = text.codePointAt(place - 1) ?? 0
  return place > 0 && place < text.length && code > 0xffff ? place - 1 : place
}
