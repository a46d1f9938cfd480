import { fileURLToPath } from 'node:url'
import { UserError } from '../../errors.ts'
import type { ServerRef } from '../../model/server-ref.ts'
import { parseText, readText } from '../document.ts'
import type { OnProblem } from '../problem.ts'
import { type CatalogueOrigin, entryServer } from './entry.ts'
import { type CatalogueEntry, CatalogueFrame, PackageEntry, RemoteEntry } from './schema.ts'

/** An entry as its file says it, and the server that it names. */
export interface CatalogueServer {
  entry: CatalogueEntry
  ref: ServerRef
}

/** The catalogue that comes with Placard. */
export const shippedCatalogue = fileURLToPath(new URL('../../../data/servers.json', import.meta.url))

/** The shipped catalogue in the file's order. Its entries may be started. */
export async function readShippedCatalogue(onProblem: OnProblem): Promise<CatalogueServer[]> {
  const document = parseText(await readText(shippedCatalogue), shippedCatalogue)
  return catalogueServers(document, { origin: 'data/servers.json', trust: 'shipped' }, onProblem)
}

/** The entries of a parsed catalogue. A bad entry, or one whose name was there before, is reported and left out. */
export function catalogueServers(
  document: unknown,
  origin: CatalogueOrigin,
  onProblem: OnProblem,
): CatalogueServer[] {
  const frame = CatalogueFrame.safeParse(document)
  if (!frame.success) throw new UserError('not-a-catalogue', { path: origin.origin })
  const taken = new Set<string>()
  return frame.data.servers.flatMap((item, index) => {
    const problem = (why: string): [] => {
      onProblem({ where: `${origin.origin}, ${labelOf(item, index)}`, why })
      return []
    }
    const entry = parsedEntry(item)
    if (typeof entry === 'string') return problem(entry)
    const ref = entryServer(entry, origin)
    const clash = [ref.slug, ...ref.aliases].find((name) => taken.has(name))
    if (clash !== undefined) return problem(`"${clash}" names an earlier entry`)
    for (const name of [ref.slug, ...ref.aliases]) taken.add(name)
    return [{ entry, ref }]
  })
}

function parsedEntry(item: unknown): CatalogueEntry | string {
  const keys = typeof item === 'object' && item !== null ? Object.keys(item) : []
  if (keys.includes('url') === keys.includes('package')) return 'it needs either "url" or "package"'
  const parsed = (keys.includes('url') ? RemoteEntry : PackageEntry).safeParse(item)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const place = issue?.path.join('.') ?? ''
  return place === '' ? (issue?.message ?? 'not understood') : `${place}: ${issue?.message}`
}

function labelOf(item: unknown, index: number): string {
  const entry = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>
  const name = [entry.slug, entry.title, entry.package].find((each) => typeof each === 'string')
  return name === undefined ? `entry ${index + 1}` : `entry ${index + 1} (${String(name)})`
}
