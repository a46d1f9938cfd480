import { findingsOf } from '../classify/index.ts'
import {
  applyBatches,
  batchesEnded,
  BatchState,
  type Judge,
  type ListingToJudge,
  type ListingToSubmit,
  pollBatches,
  type ToolResult,
} from '../judge/index.ts'
import type { Listing } from '../model/listing.ts'
import { loadSnapshot, publishedTargets, type Db, findServer } from '../store/index.ts'
import { digestOf } from '../text/digest.ts'
import { type JudgePass, listingOf } from './judge-snapshot.ts'
import { askCache, askedOf, type JudgementCache, quotesOf } from './llm-pass.ts'

/** What open batches ask about: ordinals by listing key. */
export type Pending = ReadonlyMap<string, ReadonlySet<number>>

/**
 * A pass that asks nobody: what is not known waits in `listings` to be handed in as a batch at the end of the run, save
 * what an earlier batch asks about already (`pending`).
 */
export function batchPass(
  judge: Judge,
  mode: 'auto' | 'all',
  { cache, pending }: { cache: JudgementCache; pending: Pending },
): { pass: JudgePass; listings: ListingToSubmit[] } {
  const listings: ListingToSubmit[] = []
  const pass: JudgePass = async (listing, tools) => {
    const { asked, unknown, tooLong } = await askCache(judge, { listing, tools }, { mode, cache })
    const key = listingKey(listing)
    const which: number[] = []
    for (const { ordinal } of unknown) {
      const known = asked.get(ordinal)
      const isTooLong = tooLong.has(ordinal)
      const status = isTooLong ? 'over-budget' : 'pending-batch'
      asked.set(ordinal, { ...known, status, needsReview: isTooLong || known?.needsReview === true })
      if (!isTooLong && !pending.get(key)?.has(ordinal)) which.push(ordinal)
    }
    if (which.length > 0) listings.push({ key, listing, which })
    return asked
  }
  return { pass, listings }
}

/** Names a listing by its server and all that a judgement may read of it: another listing has another key. */
function listingKey({ slug, title, instructions, tools }: Listing): string {
  const digests = tools.map(({ definitionDigest }) => definitionDigest)
  return JSON.stringify([slug, digestOf([title ?? null, instructions ?? null, digests])])
}

/** What a poll of batches brought. `answers` are by server and tool ordinal within the listing of that key. */
export interface CollectedBatches {
  state: BatchState
  ended: boolean
  /** Servers with answers, by slug. */
  servers: string[]
  /** Tools whose listing is another now, or gone: their answers are left alone. */
  changed: number
  /** What became of each tool, by its listing's key and its ordinal. */
  results: ReadonlyMap<string, ReadonlyMap<number, ToolResult>>
}

/** Polls batches and reads the answers that are in. A listing that has changed since keeps the rules' verdict. */
export async function collectBatches(judge: Judge, db: Db, stored: unknown): Promise<CollectedBatches> {
  const parsed = BatchState.parse(stored)
  const { promptVersion, model, endpointHost, parameters } = parsed
  // The answers are to the questions as they were put then, perhaps by an older Placard.
  const asker: Judge = { ...judge, identity: { promptVersion, model, endpointHost, parameters } }
  const state = await pollBatches(asker, parsed)
  const wanted = ordinalsByKey([state])
  const listings = new Map<string, ListingToJudge>()
  for (const slug of slugsOf(wanted.keys())) {
    for (const listing of await publishedListings(db, slug)) {
      const key = listingKey(listing)
      const which = wanted.get(key)
      if (which) listings.set(key, toJudge(listing, which))
    }
  }
  const results = await applyBatches(asker, state, (key) => listings.get(key))
  const lost = [...wanted].filter(([key]) => !listings.has(key))
  const changed = lost.reduce((sum, [, ordinals]) => sum + ordinals.size, 0)
  return { state, ended: batchesEnded(state), servers: slugsOf(results.keys()), changed, results }
}

/** A pass over what is known and what a batch brought; asks nobody. */
export function collectedPass(
  judge: Judge,
  {
    results,
    cache,
    pending,
  }: Pick<CollectedBatches, 'results'> & { cache: JudgementCache; pending: Pending },
): JudgePass {
  return async (listing, tools) => {
    const { asked, unknown } = await askCache(judge, { listing, tools }, { mode: 'all', cache })
    const key = listingKey(listing)
    for (const { ordinal } of unknown.filter(({ ordinal }) => pending.get(key)?.has(ordinal)))
      asked.set(ordinal, { ...asked.get(ordinal), status: 'pending-batch' })
    const brought = results.get(key)
    for (const [ordinal, result] of brought ?? []) asked.set(ordinal, askedOf(result, asked.get(ordinal)))
    return asked
  }
}

/** What stored batches ask about. */
export function pendingIn(stored: readonly unknown[]): Pending {
  return ordinalsByKey(stored.map((state) => BatchState.parse(state)))
}

function ordinalsByKey(states: readonly BatchState[]): Map<string, Set<number>> {
  const ordinals = new Map<string, Set<number>>()
  const batches = states.flatMap((state) => state.batches)
  for (const request of batches.flatMap((batch) => Object.values(batch.requests))) {
    const known = ordinals.get(request.listing) ?? new Set()
    for (const { ordinal } of request.parts) known.add(ordinal)
    ordinals.set(request.listing, known)
  }
  return ordinals
}

function slugsOf(keys: Iterable<string>): string[] {
  return [...new Set([...keys].map((key) => String((JSON.parse(key) as unknown[])[0])))].sort()
}

async function publishedListings(db: Db, slug: string): Promise<Listing[]> {
  const server = await findServer(db, slug)
  if (server.kind !== 'one') return []
  const listings: Listing[] = []
  for await (const target of publishedTargets(db, { serverId: server.id })) {
    const { snapshot } = await loadSnapshot(db, target.snapshotId)
    listings.push(listingOf(target.server, snapshot))
  }
  return listings
}

function toJudge(listing: Listing, which: Iterable<number>): ListingToJudge {
  const facts = findingsOf(listing).flatMap((each, index) => {
    const ordinal = listing.tools[index]?.ordinal
    return each && ordinal !== undefined ? [{ ordinal, ...each }] : []
  })
  return { listing, facts, which, locateQuote: quotesOf(listing) }
}
