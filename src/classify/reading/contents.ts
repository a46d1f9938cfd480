import {
  carriers,
  chainNouns,
  graphNouns,
  guideNouns,
  lightNouns,
  plainNouns,
  privateNouns,
  privateProducts,
  publicSources,
  publicTopics,
  shownNouns,
  vagueNouns,
} from '../tables/private-nouns.ts'
import { prepositions } from '../tables/little-words.ts'
import { singular, type Act } from './act.ts'
import { anyOf, oncePerTool, ownWordIn, plainlyCrypto, share } from './context.ts'
import { lastOf } from './last.ts'
import type { ToolReading } from './reading.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const persons = set(
  'attendee user member customer employee patient contact candidate guest student lead person merchant caller reader borrower pupil tenant resident participant driver parent donor visitor somebody person athlete passenger subscriber staff prospect',
)
/** How a business does, and what its people do there. */
const figures = set(
  'usage billing revenue sale turnover earning profit traffic kpi conversion visitor pageview grade salary spend',
)
const saysPublic =
  /\b(?:public|publicly|open data)\b(?!(?:\s+\w+){0,2}\s+(?:api|key|address|ip|id|identifier))/i
const personal =
  /^(?:status|location|review|rating|post|role|team|health|plan|tier|permission|resource|project|feature|preference|zone|goal|restriction)$/
/** Somebody of whom a business keeps records. */
const named = set('employee patient customer student candidate guest tenant')
/** The caller's own text, or a file of no matter whom. */
const formats = set('json xml yaml csv html')
/** What a team's tests came to is its own. */
const tests = set('execution run case result')
/** What came of them is as private as what they were asked. */
const asked = set('query run job task execution workflow actor async')
/** Before a noun they only say of which sort it is: `an email template`. */
const channels = set('email mail sms message chat call')
const published = set('documentation public web wikipedia npm')
/** Said before `address`, these make it a place on a network or a chain and nobody's home. */
const technical = set('ip email mac wallet contract token memory web blockchain network')
const before = set('of for about from across in on')

/** What an act is about: its object without words such as `details of`; without an object, what stands behind it. */
function aboutWords(act: Pick<Act, 'object' | 'rest'>, ownWords: ReadonlySet<string>): readonly string[] {
  let end = act.object.length
  while (end > 0 && isLight(act.object[end - 1] ?? '', ownWords)) end -= 1
  if (end > 0) return end === act.object.length ? act.object : act.object.slice(0, end)
  if (!before.has(act.rest[0] ?? '')) return []
  const until = act.rest.findIndex((word, i) => i > 0 && prepositions.has(word))
  return act.rest.slice(1, until < 0 ? 5 : until)
}

function isLight(word: string, ownWords: ReadonlySet<string>): boolean {
  return lightNouns.has(word) || (ownWords.has(word) && !privateNouns.has(word))
}

/** What an act returns; of a noun phrase alone there is no verb. */
type Returned = Pick<Act, 'object' | 'rest'> & { verb?: string }

/** Does an act return contents that are somebody's own? By the noun, by whose it is, by where it comes from. */
export function returnsContents(act: Returned, reading: ToolReading): boolean {
  const { listing } = reading
  const { ownWords } = listing
  if (ofPublicSource(listing)) return false
  const words = aboutWords(act, ownWords)
  const last = lastOf(words)
  // Most words are of none of these sorts, which one look-up tells.
  const known = anyOf(words, sorted)
  const ofPersons = known && anyOf(words, persons)
  if (ofPersons && personal.test(last)) return true
  if (known && !ofPersons && anyOf(words, offered)) return false
  if ((known && (anyOf(words, published) || anyOf(words, shownNouns))) || guideNouns.has(last)) return false
  // Where one stands is a path, and nothing that is kept there.
  if (last === 'directory' && (words.includes('current') || words.includes('working'))) return false
  if (isCalledPublic(reading)) return false
  if (isPublicly(words, act, reading) || isPriceList(act)) return false
  if ((last === '' || vagueNouns.has(last)) && ofPrivateProduct(listing)) return true
  if (last === 'database' && act.verb === 'query') return true
  if (carriers.has(last) && anyOf(words, formats)) return false
  if (last === 'limit' || last === 'quota' || last === 'plan') return false
  const other = words.at(-2) ?? ''
  if (tests.has(last) && other === 'test') return true
  if (last === 'result' && (asked.has(other) || (act.rest[0] === 'of' && anyOf(act.rest.slice(1, 4), asked))))
    return true
  if (last === 'item' && other === 'work') return true
  if (anyOf(act.rest, watched, 4)) return true
  if (last === 'request' && (other === 'pull' || other === 'merge')) return true
  if (last === 'base' && other === 'knowledge') return true
  if (known && anyOf(words, figures)) return true
  if (ofPerson(act) && (!plainNouns.has(last) || personal.test(last))) return true
  return isNoted(words, act, reading)
}

const isCalledPublic = oncePerTool(({ description }) => saysPublic.test(description?.text.slice(0, 50) ?? ''))
const ofPublicSource = ownWordIn(publicSources)
const ofPublicTopic = ownWordIn(publicTopics)
const ofPrivateProduct = ownWordIn(privateProducts)

/** A chain is asked by one of these; `the wallet's balance` is one's own. */
const askedBy = set(
  'address hash block contract pool dex protocol token chain blockchain exchange market pair coin nft',
)

/** `of a user`, `for a specific employee`. */
function ofPerson({ rest }: Pick<Act, 'rest'>): boolean {
  if (rest[0] === 'of') return anyOf(rest, persons, 3)
  return (rest[0] === 'for' || rest[0] === 'about') && anyOf(rest, named, 4)
}

/** Data, events and history of what everybody can see: a market, the weather, a chain. */
function isPublicly(words: readonly string[], { rest }: Returned, reading: ToolReading): boolean {
  const last = words.length > 0 ? lastOf(words) : (rest[Math.min(rest.length, 4) - 1] ?? '')
  if (!carriers.has(last) && !chainNouns.has(last)) return false
  if (chainNouns.has(last) && plainlyCrypto(reading) && share(reading.topic, askedBy)) return true
  if (!carriers.has(last)) return false
  const { name, listing } = reading
  return (
    anyOf(words, publicTopics) ||
    anyOf(words, shownNouns) ||
    anyOf(rest, publicTopics, 4) ||
    anyOf(rest, shownNouns, 4) ||
    ofPublicTopic(listing) ||
    name.words.some((word) => publicTopics.has(singular(word.text)) || shownNouns.has(word.text))
  )
}

/** `the cost of creating a branch` is a price, no bill. */
function isPriceList(act: Pick<Act, 'object' | 'rest'>): boolean {
  return act.object.at(-1) === 'cost' && act.rest[0] === 'of' && (act.rest[1] ?? '').endsWith('ing')
}

/** Where an address is a place on the map. */
const places = set('geocode geocoding location coordinate map latitude place')
/** `available metrics`: the kinds that there are to choose from. */
const offered = set('available supported possible allowed')
/** What looks into a room, or onto a desk. */
const watched = set('webcam desktop clipboard microphone')
const stores = set('table database collection dynamodb dataset')
const sorted = new Set([...persons, ...offered, ...published, ...shownNouns, ...figures])

function isNoted(words: readonly string[], act: Pick<Act, 'rest'>, reading: ToolReading): boolean {
  const last = lastOf(words)
  const other = words.at(-2) ?? ''
  if (last === 'address' && (technical.has(other) || share(reading.topic, places))) return false
  if (graphNouns.has(last))
    return ['memory', 'knowledge', 'recall'].some(
      (word) => reading.topic.has(word) || reading.listing.ownWords.has(word),
    )
  if (last === 'item' && anyOf(act.rest, stores)) return true
  if (last === 'value') return reading.topic.has('key') || reading.topic.has('cell')
  if (plainNouns.has(last)) return false
  return (
    privateNouns.has(last) ||
    (privateNouns.has(other) && !carriers.has(other) && !channels.has(other) && !plainNouns.has(other))
  )
}
