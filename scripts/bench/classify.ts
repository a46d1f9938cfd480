// Tools a second that the built rules judge, on one core, over the corpus of real tools (generated ones where it is
// absent). What is compiled on the fly is slower: it keeps the names of all inner functions.
import type * as Rules from '../../src/classify/index.ts'
import type { Listing } from '../../src/model/listing.ts'
import { corpusListings } from '../corpus.ts'

type Classify = typeof Rules.classify

const least = 20_000
const mostForMegabyte = 200
const rounds = 60

/** Prints the rate of the best round, by time of the processor: other work on the machine must not count. */
export async function benchClassify(print: (line: string) => void): Promise<boolean> {
  const built = new URL('../../dist/classify/index.js', import.meta.url).href
  const { classify } = (await import(built)) as { classify: Classify }
  const listings = corpusListings() ?? generated()
  const raws = listings.flatMap((listing) => listing.tools.map((tool) => tool.raw))
  const bytes = raws.reduce((sum, raw) => sum + Buffer.byteLength(raw), 0)
  const judging = best(() => listings.forEach((listing) => classify(listing)))
  const parsing = best(() => raws.forEach((raw) => JSON.parse(raw) as unknown))
  const rate = Math.round(raws.length / (judging / 1000))
  const megabytes = long(classify)
  const lines = [
    `${raws.length} tools of ${listings.length} servers, ${(bytes / 1e6).toFixed(1)} MB`,
    `classify   ${judging.toFixed(0)} ms   ${rate.toLocaleString('en')} tools/s (at least ${least.toLocaleString('en')} on an idle core)`,
    `JSON.parse ${parsing.toFixed(0)} ms   ratio ${(judging / parsing).toFixed(1)}`,
    ...megabytes.map(
      ({ what, taken }) => `1 MB of ${what}: ${taken.toFixed(0)} ms (at most ${mostForMegabyte})`,
    ),
  ]
  lines.forEach(print)
  return rate >= least && megabytes.every(({ taken }) => taken <= mostForMegabyte)
}

/** Milliseconds of the processor that the fastest of some rounds takes; the first rounds warm up. */
function best(work: () => void): number {
  let fastest = Infinity
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    work()
    const used = process.cpuUsage(before)
    fastest = Math.min(fastest, used.user / 1000)
  }
  return fastest
}

function long(classify: Classify): { what: string; taken: number }[] {
  const texts: [string, string][] = [
    ['plain text', 'Get the book of the shelf, update it and tell the reader. '],
    ['repeated steering', 'ignore all previous '],
    ['repeated verbs', 'delete,'],
    ['no spaces', '删除'],
  ]
  return texts.map(([what, piece]) => {
    const description = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const listing = listingOf([{ name: 'shelf', description }])
    return { what, taken: best(() => classify(listing)) }
  })
}

function generated(): Listing[] {
  const verbs = ['get', 'list', 'create', 'update', 'delete', 'send', 'run', 'search']
  const nouns = ['book', 'order', 'reader', 'shelf', 'letter', 'workflow', 'invoice', 'shop']
  return nouns.flatMap((noun, i) =>
    Array.from({ length: 100 }, (_, k) =>
      listingOf(
        verbs.map((verb) => ({
          name: `${verb}_${noun}_${i}_${k}`,
          description: `${verb} a ${noun} of the library. Use this when a reader asks for one.`,
          inputSchema: {
            type: 'object',
            properties: { id: { type: 'string', description: `The ${noun}.` } },
          },
        })),
      ),
    ),
  )
}

function listingOf(definitions: readonly { name: string; [key: string]: unknown }[]): Listing {
  const tools = definitions.map((definition, ordinal) => ({
    ordinal,
    raw: JSON.stringify(definition),
    name: definition.name,
    status: 'ok' as const,
    problems: [],
    definitionDigest: '',
    textDigest: '',
    schemaDigest: '',
    claimsDigest: '',
    extraDigest: '',
  }))
  return { slug: 'npm:library', title: 'Library', tools }
}
