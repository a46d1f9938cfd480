/** [start, end) of a text, moved so that no surrogate pair is torn. */
export function sliceWhole(text: string, start: number, end: number): string {
  return text.slice(wholeAt(text, start), wholeAt(text, end))
}

/** Pieces of at most `size` characters that cover the whole text; neighbours share `overlap`. */
export function pieces(text: string, size: number, overlap: number): string[] {
  if (text.length <= size) return [text]
  const found: string[] = []
  for (let start = 0; ; start += size - overlap) {
    found.push(sliceWhole(text, start, start + size))
    if (start + size >= text.length) return found
  }
}

function wholeAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff && index > 0 ? index - 1 : index
}
