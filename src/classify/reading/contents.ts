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
import { isNobodys, versioned } from './public-contents.ts'
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
const ofPublicSource = ownWordIn(publicSources)
const ofPrivateProduct = ownWordIn(privateProducts)

/** Does an act return contents that are somebody's own? By the noun, by whose it is, by where it comes from. */
export function returnsContents(act: Returning, reading: ToolReading): boolean {
  if (isCalledPrivate(reading)) return true
  if (ofPublicSource(reading.listing)) return false
  const returned = returnedBy(act, reading)
  const { words, last } = returned
  const ofPersons = anyOf(words, persons)
  if (ofPersons && personal.test(last)) return true
  if (last === 'slot' || last === 'availability') return share(reading.topic, diaries)
  if ((!ofPersons && anyOf(words, offered)) || isNobodys(returned)) return false
  if (isKept(returned)) return true
  if ((carriers.has(last) && anyOf(words, formats)) || limits.has(last)) return false
  return isOfWork(returned) || isOfSomebody(returned) || isNoted(returned)
}

/** The caller's own text, or a file of no matter whom. */
const formats = wordSet('json xml yaml csv html')
const limits = wordSet('limit quota plan')
/** Without an object these ask whether something is well. */
const checks = wordSet('check health ping test verify')
/** What a rule of these lets through is a business's own configuration. */
const guarding = wordSet('policy firewall access security')

/** Contents of a product or a store in which a business or a person keeps their own. */
function isKept({ act, words, last, reading }: Returned): boolean {
  if (act.verb === 'query' && (last === 'database' || anyOf(words, privateProducts))) return true
  if (last === 'rule' && anyOf(words, guarding)) return true
  return (
    (last === '' ? !checks.has(act.verb ?? '') : vagueNouns.has(last)) && ofPrivateProduct(reading.listing)
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
  if (last === 'request' && (other === 'pull' || other === 'merge')) return true
  if (last === 'base' && other === 'knowledge') return true
  return anyOf(act.rest, watched, 4) || includes(act) || ofDesign(act) || isAttribute(returned)
}

const insides = wordSet(
  'item note message record code configuration content body setting transcript output log',
)

/** `a tool, including its source code`, `a table: columns, sample rows`. */
function includes({ rest }: Returning): boolean {
  return (
    (rest[0] === 'including' && anyOf(rest.slice(1, 6), insides)) ||
    (rest.includes('sample') && (rest.includes('row') || rest.includes('record')))
  )
}

/** `code for a node of the Figma file`: what it shows is its owner's. */
export function ofDesign({ object, rest }: Pick<Act, 'object' | 'rest'>): boolean {
  return designs.has(lastOf(object)) && anyOf(rest, privateProducts)
}

const measures = wordSet('statistic stat metric score insight analytics')

/** `the date of a task`, `scores for a conversation`: what a thing holds is its contents; its status, kind or address is not. */
function isAttribute({ last, act: { rest } }: Returned): boolean {
  if (rest[0] !== 'of' && !(rest[0] === 'for' && measures.has(last))) return false
  if (last === '' || plainNouns.has(last)) return false
  const whole = rest.slice(1, 4)
  const until = whole.findIndex((word) => prepositions.has(word))
  const noun = whole.slice(0, until < 0 ? 3 : until).at(-1) ?? ''
  return privateNouns.has(noun) && !carriers.has(noun) && !plainNouns.has(noun)
}

/** How a business does, and what its people do there. */
const figures = wordSet(
  'usage billing revenue sale turnover earning profit traffic kpi conversion visitor pageview grade salary spend',
)

/** Figures of a business, what is said of a person, the records of a private product. */
function isOfSomebody({ act, words, last, reading }: Returned): boolean {
  if (last !== 'price' && anyOf(words, figures)) return true
  if (ofPerson(act) && (!plainNouns.has(last) || personal.test(last))) return true
  return carriers.has(last) && !ofStore(last, reading) && ofPrivateProduct(reading.listing)
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
const technical = wordSet('ip email mac wallet contract token memory web blockchain network')
/** Where an address is a place on the map. */
const places = wordSet('geocode geocoding location coordinate map latitude place')
/** Before a noun they only say of which sort it is: `an email template`. */
const channels = wordSet('email mail sms message chat call')

/** A profile of one of these is nobody's. */
const presets = wordSet('quality build voice color style compiler training')

/** By the noun alone. */
function isNoted({ act, last, other, reading }: Returned): boolean {
  if (last === 'address' && (technical.has(other) || share(reading.topic, places))) return false
  if (graphNouns.has(last))
    return ['memory', 'knowledge', 'recall'].some(
      (word) => reading.topic.has(word) || reading.listing.ownWords.has(word),
    )
  if (last === 'item' && anyOf(act.rest, stores)) return true
  if (last === 'value') return reading.topic.has('key') || reading.topic.has('cell')
  if (plainNouns.has(last) || (last === 'profile' && presets.has(other))) return false
  return (
    privateNouns.has(last) ||
    (privateNouns.has(other) && !carriers.has(other) && !channels.has(other) && !plainNouns.has(other))
  )
}
