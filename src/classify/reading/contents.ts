import {
  carriers,
  graphNouns,
  plainNouns,
  privateNouns,
  privateProducts,
  publicSources,
  vagueNouns,
} from '../tables/private-nouns.ts'
import { prepositions } from '../tables/little-words.ts'
import type { Act } from './act.ts'
import { anyOf, oncePerTool, ownWordIn, share } from './context.ts'
import { lastOf } from './last.ts'
import { advertising, isNobodys, versioned } from './public-contents.ts'
import type { ToolReading } from './reading.ts'
import { returnedBy, type Returned, type Returning } from './returned.ts'
import { wordSet } from '../tables/word-set.ts'

const persons = wordSet(
  'attendee user member customer employee patient contact candidate guest student lead person merchant caller reader borrower pupil tenant resident participant driver parent donor visitor somebody person athlete passenger subscriber staff prospect',
)
const personal =
  /^(?:status|location|review|rating|post|role|team|health|plan|tier|permission|resource|project|feature|preference|zone|goal|restriction)$/
/** Somebody of whom a business keeps records. */
const named = wordSet('employee patient customer student candidate guest tenant')
/** `available metrics`: the kinds that there are to choose from. */
const offered = wordSet('available supported possible allowed')
/** Whose time is free tells how they spend it. */
const diaries = wordSet('calendar attendee participant meeting')

const saysPrivate =
  /\b(?:private|internal|proprietary) (?:repos?|repositories|documents?|docs|documentation|pdfs?|files?|data|notes?|wikis?|knowledge|resources?|sources?|code)\b/i
/** Of a search that looks into somebody's own beside what is public. */
const isCalledPrivate = oncePerTool(({ description }) => {
  const text = description?.text ?? ''
  // Most texts lack these words, which is cheaper to see.
  return /rivate|nternal|roprietary/.test(text) && saysPrivate.test(text.slice(0, 600))
})
/** A server whose contents all can read. */
export const ofPublicSource = ownWordIn(publicSources)
/** A server of a product in which a business or a person keeps their own. */
export const ofPrivateProduct = ownWordIn(privateProducts)

/** `docs in a notebook` are written there; `docs of a product` say how it is used. */
const desks = wordSet('notebook workspace folder drive vault notion')
function isWritten({ object, rest }: Returning, { words }: ToolReading): boolean {
  const at = rest.indexOf('documentation')
  if (!object.includes('documentation') && (at < 0 || at > 1)) return false
  return anyOf(rest, desks) && words.some((word) => word.text === 'docs')
}

/** Does an act return contents that are somebody's own? By the noun, by whose it is, by where it comes from. */
export function returnsContents(act: Returning, reading: ToolReading): boolean {
  if (isCalledPrivate(reading) || isWritten(act, reading)) return true
  if (ofPublicSource(reading.listing) && !reading.listing.ownWords.has('private')) return false
  const returned = returnedBy(act, reading)
  const { words, last, other } = returned
  const ofPersons = anyOf(words, persons)
  if (ofPersons && personal.test(last)) return true
  if (last === 'slot' || last === 'availability') return share(reading.topic, diaries)
  if ((!ofPersons && anyOf(words, offered)) || isNobodys(returned)) return false
  if (isKept(returned)) return true
  if ((carriers.has(last) && anyOf(words, formats)) || (limits.has(last) && other !== 'budget')) return false
  return isOfWork(returned) || isOfSomebody(returned) || isNoted(returned)
}

/** The caller's own text, or a file of no matter whom. */
const formats = wordSet('json xml yaml csv html')
const limits = wordSet('limit quota plan')
/** Without an object these ask whether something is well. */
const checks = wordSet('check health ping test verify info')
/** `which environments exist` is an inventory. */
const asks = wordSet('which whether that')
/** What a rule of these lets through is a business's own configuration. */
const guarding = wordSet('policy firewall access security ssl inspection dlp waf forwarding nat')

/** Of one of these a read returns how it is set up, and not only its name. */
const configured = wordSet('application experiment firewall')
/** In a product for work these hold what is planned there. */
const worked = wordSet('project agent initiative view experiment')
const getting = wordSet('get retrieve read fetch return describe show view provide load open')

/** One such thing is asked for by its name: `get_project`, and not `list_projects`. */
function isOne({ act, last, reading }: Returned): boolean {
  if (!worked.has(last) && !configured.has(last)) return false
  const inProduct = ofPrivateProduct(reading.listing)
  if (!(inProduct ? worked : configured).has(last)) return false
  return (
    getting.has(act.verb ?? 'get') &&
    act.object.includes(last) &&
    reading.name.words.some((word) => word.text === last)
  )
}

const runs = wordSet('execute run perform')

/** Contents of a product or a store in which a business or a person keeps their own. */
function isKept(returned: Returned): boolean {
  const { act, words, last, reading } = returned
  if (isOne(returned)) return true
  if (act.verb === 'export' && last === 'database') return true
  if (runs.has(act.verb ?? '') && words.includes('query')) return ofPrivateProduct(reading.listing)
  if (act.verb === 'query' && (last === 'database' || anyOf(words, privateProducts))) return true
  if (last === 'rule' && anyOf(words, guarding)) return true
  return (
    (last === '' ? !checks.has(act.verb ?? '') && !asks.has(act.rest[0] ?? '') : vagueNouns.has(last)) &&
    ofPrivateProduct(reading.listing)
  )
}

/** What a team's tests came to is its own. */
const tests = wordSet('execution run case result')
/** What came of them is as private as what they were asked. */
const asked = wordSet('query run job task execution workflow actor async report')
/** What looks into a room, or onto a desk. */
const watched = wordSet('webcam desktop clipboard microphone screen')
const kept = wordSet('knowledge database index store memory')
const designs = wordSet('code image node frame component layer html css screenshot rendering')

/** What work came to, what is changed, what a desk or a design shows. */
function isOfWork(returned: Returned): boolean {
  const { act, last, other, reading } = returned
  if (tests.has(last) && other === 'test') return true
  if (last === 'result' && (asked.has(other) || (act.rest[0] === 'of' && anyOf(act.rest.slice(1, 4), asked))))
    return true
  if (last === 'item' && other === 'work') return true
  if (last === 'review' && other.startsWith('config')) return true
  if (last === 'difference' && share(versioned, reading.topic)) return true
  if (last === 'retrieval' && anyOf(act.rest, kept)) return true
  if (last === 'request' && (other === 'pull' || other === 'merge' || reading.topic.has('network')))
    return true
  if (last === 'cell' && (reading.topic.has('notebook') || reading.listing.ownWords.has('jupyter')))
    return true
  if (last === 'base' && other === 'knowledge') return true
  if ((last === 'history' && followed.has(other)) || (last === 'limit' && other === 'budget')) return true
  if (debugged.has(last) && ofDebugger(reading.listing)) return true
  if (last === 'trend' && privateNouns.has(other) && !carriers.has(other)) return true
  if (fromKnowledge(act) && !plainNouns.has(last)) return true
  if (showsSample(reading) && (reading.topic.has('db') || share(stores, reading.topic))) return true
  return anyOf(act.rest, watched, 4) || includes(act) || ofDesign(act) || isAttribute(returned)
}

/** What somebody did lately. */
const followed = wordSet('watch viewing listening browsing search play reading')
/** What a debugger shows of a program holds whatever the program holds. */
const debugged = wordSet(
  'variable stack backtrace string register frame assembly expression scope heap function',
)
const ofDebugger = ownWordIn(
  wordSet('gdb lldb windbg x64dbg ida ghidra radare radare2 r2 r2mcp binaryninja debugger debugmcp'),
)

/** `sources from a knowledge base`. */
function fromKnowledge({ rest }: Returning): boolean {
  return rest[0] === 'from' && rest[rest.indexOf('knowledge') + 1] === 'base'
}

const insides = wordSet(
  'item note message record code configuration content body setting transcript output log task subtask comment issue',
)
const sampled = /\bsample (?:rows?|records?|data|values?|documents?)\b/i
/** Of a store: its description shows what stands in it. */
const showsSample = oncePerTool(({ description }) => {
  const text = description?.text ?? ''
  return text.includes('ample ') && sampled.test(text.slice(0, 300))
})

/** `a tool, including its source code`, `a table: columns, sample rows`. */
function includes({ rest, object }: Returning): boolean {
  if (lastOf(object) === 'metadata') return false
  const from = rest.indexOf('including')
  return from >= 0 && anyOf(rest.slice(from + 1, from + 6), insides)
}

/** `code for a node of the Figma file`: what it shows is its owner's. */
export function ofDesign({ object, rest }: Pick<Act, 'object' | 'rest'>): boolean {
  return designs.has(lastOf(object)) && anyOf(rest, privateProducts)
}

/** What is made out in what people said is part of what they said. */
const talks = wordSet('conversation call recording transcript meeting chat')
const kinds = wordSet('status id link url type option schema template')
const measures = wordSet('assessment statistic stat metric score insight analytics')

/** `the date of a task`, `scores for a conversation`: what a thing holds is its contents; its status, kind or address is not. */
function isAttribute({ words, last, act: { rest } }: Returned): boolean {
  const turn = rest[0]
  if (turn !== 'of' && turn !== 'for' && turn !== 'about' && turn !== 'from') return false
  const noun = turnedTo(rest)
  if (
    (turn === 'for' || turn === 'from') &&
    talks.has(noun) &&
    !kinds.has(last) &&
    !words.includes('current')
  )
    return true
  if (turn !== 'of' && !measures.has(last)) return false
  if (last === '' || plainNouns.has(last)) return false
  return privateNouns.has(noun) && !carriers.has(noun) && !plainNouns.has(noun)
}

/** `of a task in a list`: the task. */
function turnedTo(rest: readonly string[]): string {
  let at = 1
  while (at < Math.min(rest.length, 4) && !prepositions.has(rest[at] ?? '')) at += 1
  return at > 1 ? (rest[at - 1] ?? '') : ''
}

/** How a business does, and what its people do there. */
const figures = wordSet(
  'usage billing revenue sale turnover earning profit traffic kpi conversion visitor pageview grade salary spend blood sleep heart hrv spo2',
)

/** Figures of a business, what is said of a person, the records of a private product. */
function isOfSomebody({ act, words, last, reading }: Returned): boolean {
  if (last !== 'price' && last !== 'tax' && anyOf(words, figures)) return true
  if (measures.has(last) && share(advertising, reading.topic)) return true
  if (ofPerson(act) && (!plainNouns.has(last) || personal.test(last))) return true
  return (
    carriers.has(last) && last !== 'dataset' && !ofStore(last, reading) && ofPrivateProduct(reading.listing)
  )
}

/** `of a user`, `for a specific employee`. */
function ofPerson({ rest }: Returning): boolean {
  if (rest[0] === 'of') return anyOf(rest, persons, 3)
  return (rest[0] === 'for' || rest[0] === 'about') && anyOf(rest, named, 4)
}

const measured = wordSet('stat statistic metric')
const stores = wordSet('table database collection dynamodb dataset index')

/** The size and the load of a store are its health. */
function ofStore(last: string, { topic }: ToolReading): boolean {
  return measured.has(last) && (topic.has('db') || share(topic, stores))
}

/** Said before `address`, these make it a place on a network or a chain and nobody's home. */
const technical = wordSet(
  'ip email mac evm ethereum bitcoin solana eth btc wallet contract token memory web blockchain network',
)
/** Where an address is a place on the map. */
const places = wordSet('geocode geocoding location coordinate map latitude place')
/** Before a noun they only say of which sort it is: `an email template`. */
const channels = wordSet('email mail sms message chat call')

const keyed = wordSet('key cell')
/** What one of these is set to is a business's own configuration. */
const settable = wordSet('setting flag variable configuration config')

/** A profile of one of these is nobody's. */
const presets = wordSet('quality build voice color style compiler training browser search filter')
/** A code of one of these stands in a list that all can read. */
const listed = wordSet(
  'status country currency language region zip postal airport error iso hs icd naics area',
)

const backups = wordSet('snapshot backup dump')
/** What is kept of these is put back, and not read. */
const machines = wordSet('vm vps machine volume disk instance')

function listsThem({ name }: ToolReading): boolean {
  return name.words.some(
    (word) => word.text === 'list' || word.text === 'snapshots' || word.text === 'backups',
  )
}

/** By the noun alone. */
function isNoted({ act, words, last, other, reading }: Returned): boolean {
  if (
    last === 'address' &&
    ((technical.has(other) && !anyOf(words, persons)) || share(reading.topic, places))
  )
    return false
  if (graphNouns.has(last))
    return ['memory', 'knowledge', 'recall'].some(
      (word) => reading.topic.has(word) || reading.listing.ownWords.has(word),
    )
  if (last === 'item' && anyOf(act.rest, stores)) return true
  if (last === 'value')
    return share(keyed, reading.topic) || anyOf(words, settable) || anyOf(act.rest, settable, 6)
  if (plainNouns.has(last) || (last === 'profile' && (presets.has(other) || other.endsWith('browser'))))
    return false
  if ((last === 'code' && listed.has(other)) || (last === 'balance' && other === 'credit')) return false
  // Of backups a list says when they were made.
  if (backups.has(last) && (listsThem(reading) || share(machines, reading.topic))) return false
  return (
    privateNouns.has(last) ||
    (privateNouns.has(other) && !carriers.has(other) && !channels.has(other) && !plainNouns.has(other))
  )
}
