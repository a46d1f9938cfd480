import type { Snapshot } from '../model/snapshot.ts'
import { elementsOf, membersOf, skipSpace, skipValue } from '../text/json-text.ts'
import { listLimits, type ListLimits } from './limits.ts'
import { readMessage, readPage, type Page } from './read-page.ts'
import type { Listing } from './read-pages.ts'
import { snapshotOf } from './snapshot-of.ts'

/** The text holds no list of tools; `why` is half a sentence for the user. */
export interface NotADump {
  kind: 'not-a-dump'
  why: string
}

export interface DumpOptions {
  clock: () => Date
  limits?: ListLimits
}

/**
 * A saved answer to `tools/list` as a snapshot, read as leniently as a live one: `{tools}`, `{result: {tools}}`, an
 * array of tools, or several pages, in an array or one after the other (JSON Lines).
 */
export function dumpSnapshot(text: string, options: DumpOptions): Snapshot | NotADump {
  const limits = options.limits ?? listLimits
  const pages = pagesOf(text.replace(/^\uFEFF/, ''), limits)
  if (typeof pages === 'string') return { kind: 'not-a-dump', why: pages }
  if (pages.every(({ tools }) => tools === undefined))
    return { kind: 'not-a-dump', why: 'it holds no list of tools' }
  const origin = {
    server: serverOf(pages),
    posture: { auth: 'dump' as const, era: 'legacy' as const, args: [], variables: [] },
    declaresTools: true,
    standIns: new Map<string, string>(),
    anomalies: [],
    bytes: Buffer.byteLength(text),
    requests: 0,
  }
  return snapshotOf(origin, listingOf(pages, limits), { limits, now: options.clock() })
}

function pagesOf(text: string, limits: ListLimits): Page[] | string {
  const pages: Page[] = []
  let place = skipSpace(text, 0)
  try {
    while (place < text.length) {
      const end = skipValue(text, place)
      const document = text.slice(place, end)
      JSON.parse(document)
      pages.push(...documentPages(document, limits))
      place = skipSpace(text, end)
    }
  } catch {
    return 'it is not valid JSON'
  }
  return text.trim() === '' ? 'it is empty' : pages
}

function documentPages(document: string, limits: ListLimits): Page[] {
  if (document.startsWith('{')) return [objectPage(document, limits)]
  if (!document.startsWith('[')) return []
  const elements = [...elementsOf(document, 0)].map(({ start, end }) => document.slice(start, end))
  if (elements.length > 0 && elements.every(isPage))
    return elements.map((element) => objectPage(element, limits))
  return [readPage(`{"tools":${document}}`, 0, limits.tools)]
}

function objectPage(text: string, limits: ListLimits): Page {
  const keys = keysOf(text)
  return keys.includes('result') ? readMessage(text, limits.tools) : readPage(text, 0, limits.tools)
}

function isPage(element: string): boolean {
  const keys = element.startsWith('{') ? keysOf(element) : []
  return (
    !keys.includes('name') && (keys.includes('result') || keys.includes('tools') || keys.includes('jsonrpc'))
  )
}

function keysOf(text: string): string[] {
  return [...membersOf(text, 0)].map(({ key }) => key)
}

function listingOf(pages: readonly Page[], limits: ListLimits): Listing {
  const lists = pages.filter(({ tools }) => tools !== undefined)
  const tools = lists.flatMap((page) => page.tools ?? [])
  const cursor = lists.at(-1)?.nextCursor
  const reasons = [
    ...new Set(lists.flatMap((page) => page.reasons)),
    ...(tools.length > limits.tools ? ['more tools than are read'] : []),
    ...(cursor == null || cursor === '' ? [] : ['the last page names a further one']),
  ]
  return { tools: tools.slice(0, limits.tools), pages: lists.length, characters: 0, reasons, anomalies: [] }
}

function serverOf(pages: readonly Page[]): Snapshot['server'] {
  const info = pages
    .map(({ serverInfo }) => serverInfo)
    .find((value) => typeof value === 'object' && value !== null)
  const { name, title, version } = (info ?? {}) as Record<string, unknown>
  const instructions = pages.map((page) => page.instructions).find((value) => typeof value === 'string')
  const texts = Object.entries({ name, title, version, instructions })
  const known = Object.fromEntries(texts.filter(([, value]) => typeof value === 'string'))
  return { ...known, protocolVersion: '', capabilities: '{}' }
}
