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
  /\b(?:public|publicly|open data)\b(?!(?:\s+\w+){0,2}\s+(?:api|key|address|ip|id|identifier|endpoint|cloud|subnet|network|link|url))/i
const personal =
  /^(?:status|location|review|rating|post|role|team|health|plan|tier|permission|resource|project|feature|preference|zone|goal|restriction)$/
/** Somebody of whom a business keeps records. */
const named = set('employee patient customer student candidate guest tenant')
/** The caller's own text, or a file of no matter whom. */
const formats = set('json xml yaml csv html')
/** What a team's tests came to is its own. */
const tests = set('execution run case result')
/** What came of them is as private as what they were asked. */
const asked = set('query run job task execution workflow actor async report')
/** Before a noun they only say of which sort it is: `an email template`. */
const channels = set('email mail sms message chat call')
/** `how payments move`, `a step-by-step checklist`: what is taught is nobody's own. */
const teaching = set('how step-by-step')
const published = set('documentation web wikipedia npm')
/** Said before `address`, these make it a place on a network or a chain and nobody's home. */
const technical = set('ip email mac wallet contract token memory web blockchain network')
const before = set('of for about from across in on')

/** What an act is about: its object without words such as `details of`; without an object, what stands behind it. */
function aboutWords(act: Pick<Act, 'object' | 'rest'>, ownWords: ReadonlySet<string>): readonly string[] {
  let end = act.object.length
  while (end > 0 && isLight(act.object[end - 1] ?? '', ownWords)) end -= 1
  if (end > 0) return act.object.slice(0, end)
  if (!before.has(act.rest[0] ?? '')) return []
  const until = act.rest.findIndex((word, i) => i > 0 && prepositions.has(word))
  return act.rest.slice(1, until < 0 ? 5 : until)
}

function isLight(word: string, ownWords: ReadonlySet<string>): boolean {
  return lightNouns.has(word) || (ownWords.has(word) && !privateNouns.has(word) && !graphNouns.has(word))
}

/** What an act returns; of a noun phrase alone there is no verb. */
type Returned = Pick<Act, 'object' | 'rest'> & { verb?: string }

/** Does an act return contents that are somebody's own? By the noun, by whose it is, by where it comes from. */
export function returnsContents(act: Returned, reading: ToolReading): boolean {
  const { listing } = reading
  const { ownWords } = listing
  if (isCalledPrivate(reading)) return true
  if (ofPublicSource(listing)) return false
  const words = aboutWords(act, ownWords)
  const last = words.at(-1) ?? ''
  if (onPlatform(listing) && profiles.has(last) && !share(own, reading.topic)) return false
  const ofPersons = anyOf(words, persons)
  if (ofPersons && personal.test(last)) return true
  if (last === 'slot' || last === 'availability') return share(reading.topic, diaries)
  if (!ofPersons && anyOf(words, offered)) return false
  if (anyOf(words, published) || anyOf(words, shownNouns) || guideNouns.has(last)) return false
  if (anyOf(act.object, teaching) || isPublished(last, act, reading)) return false
  // Where one stands is a path, and nothing that is kept there.
  if (last === 'directory' && (words.includes('current') || words.includes('working'))) return false
  if (isCalledPublic(reading)) return false
  if (isPublicly([...act.rest.slice(0, 4), ...words], reading) || isPriceList(act)) return false
  if ((last === '' ? !checks.has(act.verb ?? '') : vagueNouns.has(last)) && ofPrivateProduct(listing))
    return true
  if (act.verb === 'query' && (last === 'database' || anyOf(words, privateProducts))) return true
  if (last === 'rule' && anyOf(words, guarding)) return true
  if (carriers.has(last) && anyOf(words, formats)) return false
  if (last === 'limit' || last === 'quota' || last === 'plan') return false
  const other = words.at(-2) ?? ''
  if (tests.has(last) && other === 'test') return true
  if (last === 'result' && (asked.has(other) || (act.rest[0] === 'of' && anyOf(act.rest.slice(1, 4), asked))))
    return true
  if (last === 'item' && other === 'work') return true
  if (last === 'review' && other.startsWith('config')) return true
  if (last === 'difference' && share(versioned, reading.topic)) return true
  if (last === 'retrieval' && anyOf(act.rest, kept)) return true
  if (anyOf(act.rest, watched, 4) || ofDesign(act)) return true
  if (isAttribute(last, act)) return true
  if (last === 'request' && (other === 'pull' || other === 'merge')) return true
  if (last === 'base' && other === 'knowledge') return true
  if (anyOf(words, figures) && last !== 'price') return true
  if (ofPerson(act) && (!plainNouns.has(last) || personal.test(last))) return true
  if (carriers.has(last) && !ofStore(last, reading) && ofPrivateProduct(listing)) return true
  return isNoted(words, act, reading)
}

const saysPrivate =
  /\b(?:private|internal|proprietary) (?:repos?|repositories|documents?|docs|documentation|pdfs?|files?|data|notes?|wikis?|knowledge|resources?|sources?|code)\b/i
/** Of a search that looks into somebody's own beside what is public. */
const isCalledPrivate = oncePerTool(({ description }) =>
  saysPrivate.test(description?.text.slice(0, 600) ?? ''),
)
const isCalledPublic = oncePerTool(({ description }) => saysPublic.test(description?.text.slice(0, 50) ?? ''))
const ofPublicSource = ownWordIn(publicSources)
const ofPublicTopic = ownWordIn(publicTopics)
/** Where whoever has an account shows it to all. */
const onPlatform = ownWordIn(
  set(
    'weibo bilibili douyin xiaohongshu zhihu tiktok twitter instagram bluesky mastodon farcaster threads pinterest twitch',
  ),
)
const profiles = set('user profile follower 用户')
const own = set('my current authenticated me own logged')
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

/** What pages of the web say, what a model answers, how two given texts differ. */
function isPublished(last: string, { rest }: Returned, { acts, topic }: ToolReading): boolean {
  if (last === 'diff' || last === 'difference') return share(given, topic) && !share(versioned, topic)
  if (last === 'response' || last === 'answer') return anyOf(rest, models)
  if (last !== 'content' && last !== 'page') return false
  return (
    (rest[0] === 'from' && anyOf(rest.slice(1, 3), web)) ||
    acts.some((one) => one.verb === 'search' && anyOf(one.object, web))
  )
}

const given = set('text string article json object value snippet input')
const versioned = set('git branch commit repository repo revision pull merge file')
const models = set('llm model ai gpt gemini claude ollama openai anthropic deepseek grok')
const web = set('web internet webpage website')

/** `the date of a task`: what a thing holds is its contents; its status, kind or address is not. */
function isAttribute(last: string, { rest }: Pick<Act, 'rest'>): boolean {
  if (rest[0] !== 'of' || last === '' || plainNouns.has(last)) return false
  const whole = rest.slice(1, 4)
  const until = whole.findIndex((word) => prepositions.has(word))
  const noun = whole.slice(0, until < 0 ? 3 : until).at(-1) ?? ''
  return privateNouns.has(noun) && !carriers.has(noun) && !plainNouns.has(noun)
}

/** Data, events and history of what everybody can see: a market, the weather, a chain. */
function isPublicly(words: readonly string[], reading: ToolReading): boolean {
  const last = words.at(-1) ?? ''
  if (!carriers.has(last) && !chainNouns.has(last)) return false
  if (last === 'message' && anyOf(words, direct)) return false
  if (chainNouns.has(last) && plainlyCrypto(reading) && share(reading.topic, askedBy)) return true
  if (!carriers.has(last)) return false
  const { name, listing } = reading
  return (
    anyOf(words, publicTopics) ||
    anyOf(words, shownNouns) ||
    ofPublicTopic(listing) ||
    name.words.some((word) => publicTopics.has(singular(word.text)) || shownNouns.has(word.text))
  )
}

/** Without an object these ask whether something is well. */
const checks = set('check health ping test verify')
/** Messages that are so called are for somebody, whatever they are sent over. */
const direct = set('chat dm direct inbox private')

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
/** The size and the load of a store are its health. */
function ofStore(last: string, { topic }: ToolReading): boolean {
  return /^(?:stat|statistic|metric)$/.test(last) && (topic.has('db') || share(topic, stores))
}
/** What a rule of these lets through is a business's own configuration. */
const guarding = set('policy firewall access security')
/** Whose time is free tells how they spend it. */
const diaries = set('calendar attendee participant meeting')
const kept = set('knowledge database index store memory')
const designs = set('code image node frame component layer html css screenshot rendering')
/** `code for a node of the Figma file`: what it shows is its owner's. */
export function ofDesign({ object, rest }: Pick<Act, 'object' | 'rest'>): boolean {
  return designs.has(object.at(-1) ?? '') && anyOf(rest, privateProducts)
}

const stores = set('table database collection dynamodb dataset index')

function isNoted(words: readonly string[], act: Pick<Act, 'rest'>, reading: ToolReading): boolean {
  const last = words.at(-1) ?? ''
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
