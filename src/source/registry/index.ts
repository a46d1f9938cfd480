import type { ServerRef } from '../../model/server-ref.ts'
import type { OnProblem } from '../problem.ts'
import { fetchPage, type PageFailure, type PageOptions } from './fetch-page.ts'
import { registryServer } from './registry-server.ts'
import { officialMeta, RegistryEntry } from './schema.ts'

export type { PageFailure } from './fetch-page.ts'

export const officialRegistry = 'https://registry.modelcontextprotocol.io'

export interface RegistryOptions extends PageOptions {
  /** `officialRegistry`, or a sub-registry that speaks the same. */
  baseUrl: string
  /** RFC 3339: only what changed since, deletions included. */
  updatedSince?: string
  search?: string
  maxPages?: number
  onProblem: OnProblem
}

/** `gone`: a tombstone. `incomplete` comes last and says that the rest could not be read. */
export type RegistryItem =
  | { kind: 'server'; ref: ServerRef; updatedAt?: string }
  | { kind: 'gone'; slug: string; updatedAt?: string }
  | { kind: 'incomplete'; failure: PageFailure; page: number }

/** The latest version of every server of a registry, page by page. A bad entry is reported and left out. */
export async function* readRegistry(options: RegistryOptions): AsyncGenerator<RegistryItem> {
  const { baseUrl, onProblem, maxPages = 2_000 } = options
  const seen = new Set<string>()
  let cursor: string | undefined
  for (let page = 1; ; page += 1) {
    const result = await fetchPage(pageUrl(options, cursor), options)
    if (result.kind === 'failure') return yield { kind: 'incomplete', failure: result, page }
    for (const [index, item] of result.entries.entries()) {
      const read = registryItem(item, baseUrl)
      if (typeof read === 'string')
        onProblem({ where: `${baseUrl}, ${labelOf(item, page, index)}`, why: read })
      else if (read) yield read
    }
    cursor = result.next
    if (cursor === undefined) return
    if (seen.has(cursor)) return yield endless('it repeats a cursor', page)
    if (page === maxPages) return yield endless(`it has more than ${maxPages} pages`, page)
    seen.add(cursor)
  }
}

function pageUrl({ baseUrl, updatedSince, search }: RegistryOptions, cursor: string | undefined): URL {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/v0.1/servers`)
  const query = { limit: '100', version: 'latest', updated_since: updatedSince, search, cursor }
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, value)
  return url
}

/** Undefined for a version that is not the latest. */
function registryItem(item: unknown, origin: string): RegistryItem | string | undefined {
  const parsed = RegistryEntry.safeParse(item)
  if (!parsed.success)
    return `"${parsed.error.issues[0]?.path.join('.') ?? ''}" is not as the registry's format has it`
  const { status, isLatest, updatedAt } = officialMeta(parsed.data)
  if (isLatest === false) return undefined
  const when = updatedAt === undefined ? {} : { updatedAt }
  if (status === 'deleted') return { kind: 'gone', slug: parsed.data.server.name, ...when }
  const ref = registryServer(parsed.data, origin)
  return typeof ref === 'string' ? ref : { kind: 'server', ref, ...when }
}

function labelOf(item: unknown, page: number, index: number): string {
  const named = RegistryEntry.safeParse(item)
  return named.success ? named.data.server.name : `page ${page}, entry ${index + 1}`
}

function endless(reason: string, page: number): RegistryItem {
  return { kind: 'incomplete', failure: { kind: 'failure', outcome: 'protocol_error', reason }, page }
}
