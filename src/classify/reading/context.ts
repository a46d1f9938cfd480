import { gap } from '../../text/words.ts'
import { singular } from './act.ts'
import { fieldWords, type Field } from './fields.ts'
import type { ListingReading } from './listing.ts'
import type { Unjudged } from './reading.ts'

const topicLength = 60

/** Singular words of the name and of the description's beginning: what the tool is about. */
export function topicOf(reading: Pick<Unjudged, 'name' | 'words'>): ReadonlySet<string> {
  const topic = new Set<string>()
  for (const word of reading.name.words) topic.add(singular(word.text))
  const { words } = reading
  for (let i = 0; i < words.length && i < topicLength; i += 1) {
    const word = words[i]
    if (!word || (word.gap === gap.line && i > topicLength / 2)) break
    topic.add(singular(word.text))
  }
  return topic
}

const browserWords = new Set([
  'browser',
  'playwright',
  'puppeteer',
  'chrome',
  'chromium',
  'selenium',
  'firefox',
  'webdriver',
  'stagehand',
  'devtools',
  'browserbase',
  'cdp',
  'safari',
  'webkit',
])
const browserActs = ['click', 'hover', 'navigate', 'screenshot', 'scroll', 'goto', 'press', 'fill']

/** Does the tool act on web pages in a browser? By the server's name, the tool's own, or its siblings' verbs. */
export const inBrowser = oncePerTool(browses)

function browses(reading: Unjudged): boolean {
  const { listing } = reading
  if (ofBrowsers(listing) || reading.name.words.some((word) => browserWords.has(word.text))) return true
  const { topic } = reading
  return topic.has('dom') || (topic.has('element') && (topic.has('page') || topic.has('selector')))
}

/** Is the server itself named so, or do its tools click, scroll and so on? */
const ofBrowsers = oncePer(
  ({ ownWords, vocabulary }: ListingReading) =>
    share(ownWords, browserWords) || browserActs.filter((word) => vocabulary.has(word)).length >= 3,
)

const cryptoWords = [
  'token',
  'crypto',
  'wallet',
  'nft',
  'defi',
  'blockchain',
  'ethereum',
  'solana',
  'bitcoin',
  'usdc',
  'eth',
  'sol',
  'btc',
  'onchain',
  'chain',
  'dex',
  'lp',
  'staking',
  'stake',
  'contract',
  'evm',
  'coin',
  'liquidity',
  'mint',
  'stablecoin',
  'sats',
  'lightning',
  'ens',
  'satoshi',
  'utxo',
  'mempool',
  'erc20',
]

/** Is the tool about crypto assets, where `mint`, `burn`, `wrap` and `bridge` move money? */
export const aboutCrypto = oncePerTool(trades)

function trades(reading: Unjudged): boolean {
  return ofCrypto(reading.listing) || cryptoWords.some((word) => reading.topic.has(word))
}

const ofCrypto = oncePer(({ ownWords }: ListingReading) => cryptoWords.some((word) => ownWords.has(word)))

/** Is that plain from more than one word? `token` alone is as often one of a language model. */
export const plainlyCrypto = oncePerTool(
  ({ topic, listing }) =>
    cryptoWords.filter((word) => topic.has(word) || listing.ownWords.has(word)).length >= 2,
)

/** The first argument whose words pass. */
export function fieldWhere(
  reading: Unjudged,
  test: (words: readonly string[], field: Field) => boolean,
): Field | undefined {
  for (const field of reading.fields.all) if (test(fieldWords(field), field)) return field
  return undefined
}

/** Does one of the words, or of the first few, stand in the set? */
export function anyOf(words: readonly string[], set: ReadonlySet<string>, most = words.length): boolean {
  for (let i = 0; i < most && i < words.length; i += 1) if (set.has(words[i] ?? '')) return true
  return false
}

/** Have both sets a word in common? */
export function share(few: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const word of few) if (others.has(word)) return true
  return false
}

/** Is one of the words that a server's slug and title consist of among these? Remembered while its tools are read. */
export function ownWordIn(set: ReadonlySet<string>): (listing: ListingReading) => boolean {
  return oncePer((listing) => share(listing.ownWords, set))
}

/** Remembers the answer for the tool at hand: many rows and rules ask the same of it. */
export function oncePerTool<T extends Pick<Unjudged, 'raw'> = Unjudged>(
  ask: (reading: T) => boolean,
): (reading: T) => boolean {
  let tool: unknown
  let answer = false
  return (reading) => {
    if (tool !== reading.raw) {
      answer = ask(reading)
      tool = reading.raw
    }
    return answer
  }
}

function oncePer<T>(ask: (one: T) => boolean): (one: T) => boolean {
  let last: T | undefined
  let answer = false
  return (one) => {
    if (last !== one) {
      answer = ask(one)
      last = one
    }
    return answer
  }
}
