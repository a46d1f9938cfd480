import { gap } from '../../text/words.ts'
import { singular } from './act.ts'
import { fieldWords, type Field } from './fields.ts'
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
  const { listing, topic } = reading
  if (anyOf(listing.ownWords, browserWords)) return true
  if (reading.name.words.some((word) => browserWords.has(word.text))) return true
  if (topic.has('dom') || (topic.has('element') && (topic.has('page') || topic.has('selector')))) return true
  return browserActs.filter((word) => listing.vocabulary.has(word)).length >= 3
}

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
  return cryptoWords.some((word) => reading.topic.has(word) || reading.listing.ownWords.has(word))
}

/** The first argument whose words pass. */
export function fieldWhere(
  reading: Unjudged,
  test: (words: readonly string[], field: Field) => boolean,
): Field | undefined {
  return reading.fields.all.find((field) => test(fieldWords(field), field))
}

/** Does any of the words stand in the set? */
export function anyOf(words: Iterable<string>, set: ReadonlySet<string>): boolean {
  for (const word of words) if (set.has(word)) return true
  return false
}

/** Remembers the answer for the tool at hand: many rows and rules ask the same of it. */
function oncePerTool(ask: (reading: Unjudged) => boolean): (reading: Unjudged) => boolean {
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

/** Is that plain from more than one word? `token` alone is as often one of a language model. */
export function plainlyCrypto(reading: Unjudged): boolean {
  const { topic, listing } = reading
  return cryptoWords.filter((word) => topic.has(word) || listing.ownWords.has(word)).length >= 2
}
