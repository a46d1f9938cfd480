import { UserError } from '../errors.ts'
import { elementsOf, membersOf, skipSpace, skipValue } from '../text/json-text.ts'

/** The tools of an input, each as the text that came. */
export interface InputRows {
  rows: string[]
  /** The input is a saved answer that names a further page: there are tools that it does not hold. */
  hasMore: boolean
}

/**
 * The tools of a text: JSON Lines (a line that is no JSON is a row of its own, so that rows keep their places), an
 * array, or a saved tools/list answer. Empty input is refused, never an empty result.
 */
export function inputRows(given: string, shown: string): InputRows {
  const text = given.replace(/^\ufeff/, '')
  const input = isJson(text) ? cut(text) : { rows: lines(text), hasMore: false }
  if (!input.rows.some(isJson)) {
    throw new UserError('file-broken', {
      path: shown,
      format: 'JSON or JSON Lines of tools',
      why: 'it holds no tool',
    })
  }
  return input
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

function cut(text: string): InputRows {
  const start = skipSpace(text, 0)
  if (text[start] === '[') return { rows: elements(text, start), hasMore: false }
  const result = memberText(text, 'result')
  const page = [text, result].find((each) => each !== undefined && memberText(each, 'tools')?.[0] === '[')
  if (page === undefined) return { rows: [text.trim()], hasMore: false }
  const cursor = memberText(page, 'nextCursor')
  const hasMore = cursor !== undefined && !['null', '""'].includes(cursor)
  return { rows: elements(memberText(page, 'tools') ?? '[]', 0), hasMore }
}

function elements(text: string, at: number): string[] {
  return [...elementsOf(text, at)].map(({ start, end }) => text.slice(start, end))
}

// Of two equal members the last one, as JSON.parse has it.
function memberText(text: string, key: string): string | undefined {
  if (text[skipSpace(text, 0)] !== '{') return undefined
  const found = [...membersOf(text, 0)].findLast((member) => member.key === key)
  return found && text.slice(found.start, skipValue(text, found.start))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
