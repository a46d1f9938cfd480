import { quoteActs, quoteField } from '../evidence.ts'
import { anyOf } from '../reading/context.ts'
import { addressField, addressNames } from '../reading/inputs.ts'
import type { Act } from '../reading/act.ts'
import type { ToolReading } from '../reading/reading.ts'
import { keep } from '../reading/keep.ts'
import { readEffects } from './occasion.ts'
import { finding, type Rule } from './rule.ts'

const id = 'fetches-address'
const addresses = /^(?:url|webpage|website|uri|host|hostname|ip|port|endpoint|site)$/

/** `from a web page`: where it comes from is for the caller to say. */
const sites = /^(?:url|webpage|website)$/
const any =
  /\b(?:any|arbitrary|remote|given|external) (?:host|url|address|site|domain|website|web ?page|server|ip)\b/i

/** `of any host`, in the words behind the verb. */
function anyAddress(act: Act, reading: ToolReading): boolean {
  return act.from !== 'name' && any.test((reading.description?.text ?? '').slice(act.start, act.end + 60))
}

/** What a public list says of an address is asked of the list, not of the address. */
function isReputation(reading: ToolReading): boolean {
  const { topic, listing } = reading
  return (
    anyOf(topic, reputation) || anyOf(listing.ownWords, reputation) || listing.ownWords.has('documentation')
  )
}
const reputation = new Set(
  'reputation malware phishing threat threatintel shodan virustotal geolocation geoip abuseipdb greynoise censys urlhaus whois'.split(
    ' ',
  ),
)
const scanned = /^(?:target|host|port|network|nmap|subdomain)$/

const asking =
  /^(?:test|probe|lookup|inspect|resolve|trace|fetch|crawl|scrape|browse|curl|wget|visit|ping|scan|read|extract|convert|capture|check|download)$/
/** What may be asked of a list as well as of the address itself. */
const passive = /^(?:lookup|check|inspect|read|resolve|scan)$/

/** Of a host or a network's address these only change how it is written. */
const fetching = /^(?:convert|extract|capture|read|download|lookup)$/

/** `the URL of a video` is an address at one place. */
const placed = /^(?:youtube|video|tweet|post|repo|repository|issue|profile|channel|image|logo|avatar)$/

function reachesOut(act: Act, reading: ToolReading): boolean {
  const { verb, object, rest } = act
  if (asking.test(verb) && passive.test(verb) && isReputation(reading)) return false
  if (verb === 'crawl' || verb === 'scrape') return true
  if (object.at(-1) === 'url' && rest.some((word) => word === 'internet' || word === 'web')) return true
  const near = rest.slice(0, 4)
  if (object.includes('scan') && [...object, ...near].some((word) => scanned.test(word))) return true
  if (object.includes('request') && (object.includes('get') || object.includes('head')))
    return object.includes('http') || near.some((word) => addresses.test(word))
  if (
    /^(?:from|at|of|any|on|via)$/.test(rest[0] ?? '') &&
    (near.some((word) => sites.test(word)) || /\bweb (?:page|site)\b/.test(near.join(' ')))
  )
    return !near.some((word) => placed.test(word))
  return (
    asking.test(verb) &&
    (anyAddress(act, reading) ||
      object.some((word) => (fetching.test(verb) ? sites : addresses).test(word))) &&
    !object.some((word) => placed.test(word))
  )
}

/** Reaching any address on the network that the caller names. */
export const fetchesAddress: Rule = {
  id,
  asks: 'Can a call reach any address on the network?',
  when: { effects: readEffects, words: addressNames },
  find(reading) {
    const reads = keep(reading.acts, (one) => one.effect === 'reads' || one.effect === 'computes')
    const field = addressField(reading)
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
