import type { Evidence } from '../../model/evidence.ts'
import type { Listing } from '../../model/listing.ts'
import { sha256 } from '../../text/digest.ts'
import { skeleton } from '../../text/skeleton.ts'
import type { Word } from '../../text/words.ts'
import { boundedNameWords } from './long-names.ts'
import { steeringIn } from './steering.ts'

/** What the tools of one listing share, read once. */
export interface ListingReading {
  slug: string
  title: string | undefined
  instructions: string | undefined
  /** Words of the slug and the title. */
  ownWords: ReadonlySet<string>
  /** Words that open several tools' names (`browser` in `browser_click`). */
  prefixes: ReadonlySet<string>
  /** Every word of every name, with how many names hold it. */
  vocabulary: ReadonlyMap<string, number>
  names: ReadonlySet<string>
  /** The words of a tool's name, cut once. */
  wordsOf: (name: string) => readonly Word[]
  /** Names that stand in the list more than once. */
  repeated: ReadonlySet<string>
  /** Names that look like another name of the list. */
  lookAlikes: ReadonlySet<string>
  contextDigest: string
  /** The words of the instructions that steer the model; read once, when first asked for. */
  steering: () => Evidence | undefined
}

/** Reads what a verdict may know of the server besides the tool itself. */
export function readListing(listing: Listing): ListingReading {
  const names = namesOf(listing)
  const vocabulary = new Map<string, number>()
  const openings = new Map<string, number>()
  const cut = new Map<string, Word[]>()
  for (const name of names) cut.set(name, boundedNameWords(name))
  for (const words of cut.values()) countWords(words, vocabulary, openings)
  const least = Math.max(3, names.length * 0.3)
  return {
    slug: listing.slug,
    title: listing.title,
    instructions: listing.instructions,
    ownWords: new Set(
      boundedNameWords(`${ownName(listing.title ?? '')} ${ownName(listing.slug)}`).map((word) => word.text),
    ),
    prefixes: new Set([...openings].filter(([, count]) => count >= least).map(([word]) => word)),
    vocabulary,
    wordsOf: (name) => cut.get(name) ?? boundedNameWords(name),
    ...clashes(names),
    contextDigest: contextDigestOf(listing, names),
    steering: once(() =>
      steeringIn({ in: 'server', path: '/instructions', text: listing.instructions ?? '' }),
    ),
  }
}

function namesOf({ tools }: Listing): string[] {
  const names: string[] = []
  for (const { name } of tools) if (name !== null) names.push(name)
  return names
}

/** A server's name without the registry, the host or the account that it is filed under. */
function ownName(name: string): string {
  return name
    .replace(/^(?:npm|pypi|oci|docker|stdio):/, '')
    .replace(/(^|\/)(?:io[.-]github[.-][^/.-]+|ghcr\.io|docker\.io)[/.-]/, '$1')
}

/** The different names, those that repeat, and those that a reader takes for one. */
function clashes(list: readonly string[]): Pick<ListingReading, 'names' | 'repeated' | 'lookAlikes'> {
  const names = new Set<string>()
  const repeated = new Set<string>()
  const bySkeleton = new Map<string, string>()
  const lookAlikes = new Set<string>()
  for (const name of list) {
    if (names.has(name)) {
      repeated.add(name)
      continue
    }
    names.add(name)
    const shape = skeleton(name)
    const other = bySkeleton.get(shape)
    if (other === undefined) bySkeleton.set(shape, name)
    else if (other !== name) lookAlikes.add(name).add(other)
  }
  return { names, repeated, lookAlikes }
}

/** sha256 of exactly what a verdict may read besides the tool: title, instructions, sorted sibling names. */
function contextDigestOf(listing: Listing, names: readonly string[]): string {
  // The members stand in the order of canonical JSON, so that nothing has to sort them.
  const { instructions = null, title = null } = listing
  return sha256(JSON.stringify({ instructions, names: [...names].sort(), title }))
}

function countWords(
  words: readonly Word[],
  vocabulary: Map<string, number>,
  openings: Map<string, number>,
): void {
  for (const word of words) vocabulary.set(word.text, (vocabulary.get(word.text) ?? 0) + 1)
  const first = words[0]?.text
  if (first !== undefined && words.length > 1) openings.set(first, (openings.get(first) ?? 0) + 1)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
