/** Bounds of one pass. Characters are UTF-16 units of the text as sent. */
export interface Limits {
  /** Tools in one request. */
  tools: number
  /** Characters of tool text in one request; a longer tool is judged in pieces of this size. */
  characters: number
  /** Characters that two neighbouring pieces share, so that a sentence on the border is read whole once. */
  overlap: number
  /** Pieces of one tool; a tool that would need more is not judged and says so. */
  pieces: number
  /** Characters of server context (title, instructions, names of the other tools) in each request. */
  context: number
  /** Milliseconds for one request. */
  timeout: number
  /** Repeats of one request after 429, 5xx or a broken connection. */
  retries: number
  /** Longest pause in milliseconds that a Retry-After may ask for. */
  longestPause: number
}

export const defaultLimits: Limits = {
  tools: 8,
  characters: 24_000,
  overlap: 300,
  pieces: 24,
  context: 12_000,
  timeout: 120_000,
  retries: 3,
  longestPause: 60_000,
}
