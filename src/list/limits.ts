/** How much of a listing is read. Beyond a limit the listing is `partial`, with the reason; nothing is cut in silence. */
export interface ListLimits {
  pages: number
  tools: number
  /** UTF-16 units of all pages together. */
  characters: number
  /** UTF-16 units of one tool's JSON text. */
  toolCharacters: number
  /** Levels of nesting of one tool. */
  depth: number
  cursorCharacters: number
}

/** Far above what was ever seen (197 tools, 317 KB a list, 41 KB a schema), far below what hurts. */
export const listLimits: ListLimits = {
  pages: 100,
  tools: 4_000,
  characters: 8 * 1024 * 1024,
  toolCharacters: 1024 * 1024,
  depth: 128,
  cursorCharacters: 64 * 1024,
}
