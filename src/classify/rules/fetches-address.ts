import { quoteActs, quoteField } from '../evidence.ts'
import { anyOf, ownWordIn, share } from '../reading/context.ts'
import { addressField, addressNames } from '../reading/inputs.ts'
import { saidBy, type Act } from '../reading/act.ts'
import { lastOf } from '../reading/last.ts'
import type { ToolReading } from '../reading/reading.ts'
import { keep } from '../reading/keep.ts'
import { safeMethods } from '../tables/nouns.ts'
import { readEffects } from './occasion.ts'
import { finding, type Rule } from './rule.ts'

const id = 'fetches-address'
const addresses = new Set('url webpage website uri host hostname ip port endpoint site'.split(' '))

/** `from a web page`: where it comes from is for the caller to say. */
const sites = new Set(['url', 'webpage', 'website'])
const sources = new Set('from at of any on via'.split(' '))
const any =
  /\b(?:any|arbitrary|remote|given|external) (?:host|url|address|site|domain|website|web ?page|server|ip)\b/i

/** `of any host`, in the words behind the verb. */
function anyAddress(act: Act, reading: ToolReading): boolean {
  return act.from !== 'name' && any.test((reading.description?.text ?? '').slice(act.start, act.end + 60))
}

/** What a public list says of an address is asked of the list, not of the address. */
function isReputation(reading: ToolReading): boolean {
  const { topic, listing } = reading
  return share(reputation, topic) || ofReputation(listing) || listing.ownWords.has('documentation')
}
const reputation = new Set(
  'reputation malware phishing threat threatintel shodan virustotal geolocation geoip abuseipdb greynoise censys urlhaus whois'.split(
    ' ',
  ),
)
const ofReputation = ownWordIn(reputation)
/** The addresses that a manual knows are its own pages. */
const ofManual = ownWordIn(new Set(['documentation', 'docs']))
const scanned = /^(?:target|host|port|network|nmap|subdomain)$/

/** What may be asked of a list as well as of the address itself. */
const passive = new Set('lookup check inspect read resolve scan'.split(' '))
const asking = new Set(
  'test probe lookup inspect resolve trace fetch crawl scrape browse curl wget visit ping scan read extract convert capture check download'.split(
    ' ',
  ),
)
/** Of a host or a network's address these only change how it is written. */
const fetching = new Set('convert extract capture read download lookup'.split(' '))

/** `the URL of a video` is an address at one place. */
const placed = new Set(
  'youtube video tweet post repo repository issue profile channel image logo avatar'.split(' '),
)

/** What is looked at or measured of an address has to be opened. */
const opened = new Set(
  'image picture photo audio page website html pdf score performance audit lighthouse accessibility screenshot readability'.split(
    ' ',
  ),
)

/** `Test connectivity to a host`. */
const trying = new Set(['test', 'check', 'ping', 'probe', 'measure'])
const hosts = new Set(['host', 'hostname', 'ip', 'url'])
/** A name server answers for whatever host is asked for. */
const resolving = new Set(['lookup', 'query', 'resolution'])
const running = new Set(['process', 'run', 'start', 'perform'])
/** Their addresses are at one place. */
const platforms = new Set(
  'youtube tweet twitter tiktok bilibili vimeo instagram reddit github amazon google bing walmart'.split(' '),
)

/** So many words behind the object still speak of it. */
const near = 4

/** `from a web page`, in two words. */
function saysSite(words: readonly string[]): boolean {
  return words.some((word) => word.endsWith('web')) && /\bweb (?:page|site)\b/.test(words.join(' '))
}

function reachesOut(act: Act, reading: ToolReading): boolean {
  const { verb, object, rest } = act
  if (passive.has(verb) && isReputation(reading)) return false
  if (verb === 'crawl' || verb === 'scrape' || (running.has(verb) && lastOf(object) === 'crawl'))
    return !anyOf(object, platforms)
  if (trying.has(verb) && rest[0] === 'to' && anyOf(rest, hosts, near)) return true
  if (object.includes('dns') && anyOf(object, resolving)) return !ofReputation(reading.listing)
  if ((rest[0] === 'by' || rest[0] === 'for') && rest[1] === 'url') return anyOf(object, opened)
  if (verb === 'fetch' && object.includes('html') && rest.includes('browser')) return true
  if (verb === 'fetch' && lastOf(object) === 'page' && object.includes('web')) return true
  if (rest.includes('url') && /\bfrom (?:an?|any|the) web ?page\b/i.test(saidBy(act, 60))) return true
  if (lastOf(object) === 'url' && rest.some((word) => word === 'internet' || word === 'web')) return true
  if (object.includes('scan') && [...object, ...rest.slice(0, near)].some((word) => scanned.test(word)))
    return true
  if (object.includes('request') && anyOf(object, safeMethods))
    return object.includes('http') || anyOf(rest, addresses, near)
  if (sources.has(rest[0] ?? '') && (anyOf(rest, sites, near) || saysSite(rest.slice(0, near))))
    return !anyOf(rest, placed, near) && !anyOf(object, platforms)
  if (asking.has(verb) && saysSite(object)) return true
  return (
    asking.has(verb) &&
    (anyOf(object, fetching.has(verb) ? sites : addresses) || anyAddress(act, reading)) &&
    !anyOf(object, placed)
  )
}

/** Reaching any address on the network that the caller names. */
export const fetchesAddress: Rule = {
  id,
  asks: 'Can a call reach any address on the network?',
  when: { effects: readEffects, words: addressNames },
  find(reading) {
    const reads = keep(reading.acts, (one) => one.effect === 'reads' || one.effect === 'computes')
    const field = ofManual(reading.listing) ? undefined : addressField(reading)
    const acts = keep(reads, (one) => reachesOut(one, reading))
    const act = acts.find((one) => one.firm) ?? acts[0]
    if (!act && !(field && (reads.length > 0 || reading.acts.length === 0))) return []
    const evidence = [...(act ? quoteActs(act, acts) : []), ...(field ? [quoteField(field)] : [])]
    return [
      finding(id, {
        outcome: 'Reaches an address on the network that the caller names',
        signal: 'network-request',
        category: 'read',
        hard: field !== undefined,
        evidence,
      }),
    ]
  },
}
