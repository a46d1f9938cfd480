/** A string of the raw tool or of the server that verdicts may read: where it stands, and the string itself. */
export interface Source {
  in: 'tool' | 'server'
  path: string
  text: string
  /** `key` where the string is the last token of the path (an argument's name). */
  at?: 'key'
}
