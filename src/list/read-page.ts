import { CutJson, elementsOf, membersOf, skipSpace, skipValue } from '../text/json-text.ts'

/** One page of a listing, each tool as its own text. */
export interface Page {
  /** Undefined where the page holds no array of tools. */
  tools: string[] | undefined
  nextCursor: unknown
  ttlMs: unknown
  /** Why less was read than was sent. */
  reasons: string[]
  /** Members that the page holds twice. Both lists of tools are read then. */
  repeated: string[]
  serverInfo: unknown
  instructions: unknown
}

const largestField = 64 * 1024

/** The reason where a text is cut off; who knows why it was says so instead. */
export const endsInTheMiddle = 'the page ends in the middle'
const fields = ['nextCursor', 'ttlMs', 'serverInfo', 'instructions'] as const

/** Reads the page in the object at `at`, at most `room` tools of it. A text that is cut off is read up to there. */
export function readPage(text: string, at: number, room: number): Page {
  const page = emptyPage()
  untilDamage(page, () => readMembers(text, at, { page, room }))
  return page
}

/** Reads the page in a JSON-RPC message's result. */
export function readMessage(text: string, room: number): Page {
  const page = emptyPage()
  untilDamage(page, () => {
    const seen = new Set<string>()
    for (const { key, start } of membersOf(text, 0)) {
      if (key !== 'result') continue
      note(key, seen, page)
      if (text[start] === '{') readMembers(text, start, { page, room })
    }
  })
  return page
}

function emptyPage(): Page {
  return {
    tools: undefined,
    nextCursor: undefined,
    ttlMs: undefined,
    reasons: [],
    repeated: [],
    serverInfo: undefined,
    instructions: undefined,
  }
}

function readMembers(text: string, at: number, { page, room }: { page: Page; room: number }): void {
  const seen = new Set<string>()
  for (const { key, start } of membersOf(text, at)) {
    const field = fields.find((name) => name === key)
    if (key === 'tools' && text[start] === '[') {
      page.tools ??= []
      note(key, seen, page)
      readTools(text, start, { tools: page.tools, page, room })
    } else if (field) {
      note(key, seen, page)
      page[field] = smallValue(text, start)
    }
  }
}

function readTools(
  text: string,
  start: number,
  { tools, page, room }: { tools: string[]; page: Page; room: number },
): void {
  for (const element of elementsOf(text, start)) {
    if (tools.length >= room) {
      page.reasons.push('more tools than are read')
      return
    }
    tools.push(text.slice(element.start, element.end))
  }
}

function smallValue(text: string, start: number): unknown {
  const end = skipValue(text, start)
  if (end - start <= largestField) return JSON.parse(text.slice(start, end))
  return text[skipSpace(text, start)] === '"' ? text.slice(start + 1, end - 1) : undefined
}

function note(key: string, seen: Set<string>, page: Page): void {
  if (seen.has(key)) page.repeated.push(key)
  seen.add(key)
}

function untilDamage(page: Page, read: () => void): void {
  try {
    read()
  } catch (error) {
    page.reasons.push(error instanceof CutJson ? endsInTheMiddle : 'the page is damaged')
  }
}
