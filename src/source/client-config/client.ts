import type { Transport } from '../../model/target.ts'
import type { ConfigPlaces } from './places.ts'

/** How one MCP client keeps its servers. */
export interface Client {
  /** Stored as the origin of its servers; never renamed. */
  id: string
  title: string
  /** Files of the user, the usual one first. */
  userFiles(places: ConfigPlaces): string[]
  /** Files of a project, relative to its folder. Whoever wrote the project wrote them. */
  projectFiles: readonly string[]
  /** Does a file of this name or content, wherever it lies, belong to this client? */
  ownsFile: RegExp
  /** Top-level members of the file that map names to servers. Dots lead into inner objects. */
  members: readonly string[]
  /** What a remote server is that names no type. Undefined: the client tries streamable HTTP, then SSE. */
  untypedUrl?: Transport
}
