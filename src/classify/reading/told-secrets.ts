import type { Evidence } from '../../model/evidence.ts'
import { quoteOf } from '../evidence.ts'
import { effectCategory } from './effect.ts'
import type { ToolReading } from './reading.ts'
import { says } from './restoration.ts'

const secret =
  /\b(?:passwords?|passphrases?|seed phrases?|mnemonics?|connection strings?|credentials?|(?:root|access|refresh|api|bearer|session|auth|oauth|personal access|bot|service) tokens?|(?:private|secret|api|access|unseal|signing|recovery|encryption|master|ssh|service account) keys?|(?:recovery|backup) codes?|secret values?|decrypted values?|plain ?text secrets?)\b/gi
/** Behind a secret's word: what is spoken of is something about it. */
const aboutIt =
  /^\s*(?:names?|ids?|metadata|polic(?:y|ies)|types?|status|expiry|expiration|strength|rules?|reset|count|hash|requirements?|management|manager|rotation|required|needed|is required|are required|usage|configured|vaults?|scopes?|permissions?|settings|changes?|generators?|providers?|lists?|or not|fields?)\b/i
/** Before it: the secret is what the call needs, or is left out. */
const notGiven =
  /\b(?:using|use|uses|via|by|requires?|needs?|for|from|against|your|valid|set|no|not|never|without|except|excluding|hidden|redacted|masked|whether|if|about|how|missing|leaked|exposed|expired|weak|names? of|metadata of|(?:that|which|who) (?:owns?|has|holds?|created|issued)|detects?|finds?|scans?|checks?)(?:\s+\w+){0,4}\s*$/i
const farthest = 40

const returning = new Set(
  'get return show read reveal fetch retrieve export print dump display view give provide download decrypt unlock lookup connect describe obtain load open receive expose output'.split(
    ' ',
  ),
)

/** The words of the first sentence that say that the answer holds a secret. */
export function toldSecret(reading: ToolReading): Evidence | undefined {
  const { description, sentences, words, acts } = reading
  const first = sentences.find((one) => !one.usage)
  if (!description || !first || says(reading, 'namesOnly')) return undefined
  if (acts.some((act) => effectCategory(act.effect) !== 'read' || !returning.has(act.verb))) return undefined
  const start = words[first.from]?.start ?? 0
  const end = words[first.until - 1]?.end ?? start
  const text = description.text.slice(start, Math.min(end, start + 400))
  // Most texts hold none, and a search is cheaper than an iterator.
  if (text.search(secret) < 0) return undefined
  for (const match of text.matchAll(secret)) {
    const before = text.slice(Math.max(0, match.index - farthest), match.index)
    if (notGiven.test(before) || aboutIt.test(text.slice(match.index + match[0].length))) continue
    return quoteOf(description, start + match.index, start + match.index + match[0].length)
  }
  return undefined
}
