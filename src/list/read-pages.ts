import type { Failure } from '../model/outcome.ts'
import type { Anomaly } from '../model/snapshot.ts'
import type { Session } from '../connect/session.ts'
import type { ListLimits } from './limits.ts'
import { endsInTheMiddle, readMessage, type Page } from './read-page.ts'

/** The raw tools of all pages that were read. `failure` is set only where not even the first page came. */
export interface Listing {
  tools: string[]
  pages: number
  characters: number
  reasons: string[]
  anomalies: Anomaly[]
  ttlMs?: number
  failure?: Failure
}

/** Follows the cursors of `tools/list` to the end, to a limit or to the first trouble. Never rejects. */
export async function readPages(session: Session, limits: ListLimits): Promise<Listing> {
  const listing: Listing = { tools: [], pages: 0, characters: 0, reasons: [], anomalies: [] }
  const seen = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await askPage(session, cursor, { listing, limits })
    if (page === null) return listing
    cursor = nextCursor(page, seen, { listing, limits })
  } while (cursor !== undefined)
  return listing
}

interface State {
  listing: Listing
  limits: ListLimits
}

async function askPage(session: Session, cursor: string | undefined, state: State): Promise<Page | null> {
  const { listing, limits } = state
  try {
    const answer = await session.request('tools/list', cursor === undefined ? {} : { cursor })
    if (answer.kind === 'error') {
      throw new Error(`tools/list was answered with error ${answer.code}: ${answer.message}`)
    }
    const page = readMessage(answer.text, limits.tools - listing.tools.length)
    if (answer.cut !== undefined) {
      const others = page.reasons.filter((reason) => reason !== endsInTheMiddle)
      page.reasons = [...others, `the page is larger than ${answer.cut} bytes`]
    }
    if (page.tools === undefined && page.reasons.length === 0) {
      throw new Error('tools/list was answered without a list of tools')
    }
    take(page, answer.text.length, listing)
    return page
  } catch (error) {
    const failure = await session.explain(error, 'list')
    if (listing.pages === 0) listing.failure = failure
    else listing.reasons.push(`page ${listing.pages + 1}: ${failure.outcome}, ${failure.reason}`)
    return null
  }
}

function take(page: Page, characters: number, listing: Listing): void {
  listing.pages += 1
  listing.characters += characters
  for (const tool of page.tools ?? []) listing.tools.push(tool)
  listing.reasons.push(...page.reasons)
  if (typeof page.ttlMs === 'number' && page.ttlMs >= 0) listing.ttlMs = page.ttlMs
  if (page.repeated.length > 0) {
    const detail = `"${page.repeated[0]}" stands twice in a page`
    listing.anomalies.push({ kind: 'duplicate-key', count: page.repeated.length, detail })
  }
}

function nextCursor({ nextCursor }: Page, seen: Set<string>, { listing, limits }: State): string | undefined {
  if (listing.reasons.length > 0 || nextCursor == null || nextCursor === '') return undefined
  const stop = (reason: string): undefined => void listing.reasons.push(reason)
  if (typeof nextCursor !== 'string') return stop('the cursor of the next page is no text')
  if (nextCursor.length > limits.cursorCharacters) return stop('the cursor of the next page is too long')
  if (seen.has(nextCursor)) return stop('a cursor came a second time')
  if (listing.pages >= limits.pages) return stop(`more than ${limits.pages} pages`)
  if (listing.tools.length >= limits.tools) return stop(`more than ${limits.tools} tools`)
  if (listing.characters >= limits.characters) return stop(`more than ${limits.characters} characters`)
  seen.add(nextCursor)
  return nextCursor
}
