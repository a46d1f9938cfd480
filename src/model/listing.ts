import type { Tool } from './tool.ts'

/** What a verdict may read: the tools of one snapshot and the words that the server says of itself. */
export interface Listing {
  slug: string
  /** `title`, else `name`, of the server's own info. */
  title?: string | undefined
  instructions?: string | undefined
  tools: readonly Tool[]
}
