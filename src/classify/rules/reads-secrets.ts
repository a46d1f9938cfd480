import { wordBefore } from '../../text/words.ts'
import { quoteActs } from '../evidence.ts'
import type { Act } from '../reading/act.ts'
import { keep } from '../reading/keep.ts'
import { lastOf } from '../reading/last.ts'
import type { ToolReading } from '../reading/reading.ts'
import { says } from '../reading/restoration.ts'
import { toldSecret } from '../reading/told-secrets.ts'
import { finding, type Rule } from './rule.ts'

const id = 'reads-secrets'
const secrets = new Set([
  'secret',
  'credential',
  'password',
  'passphrase',
  'mnemonic',
  'apikey',
  'privatekey',
  'keypair',
  'env',
  'dotenv',
  'passcode',
  'otp',
  'totp',
  'seed',
])
const qualifiers = /^(?:api|license|private|secret|access|ssh|signing|encryption|recovery|share)$/

/** Returning secrets: passwords, keys, environment variables. */
export const readsSecrets: Rule = {
  id,
  asks: 'Does a call return secrets?',
  find(reading) {
    const hit = says(reading, 'namesOnly')
    // `Old values are never returned` is said of others.
    if (hit && !/^(?:old|older|previous|former|other|earlier)$/.test(wordBefore(reading.words, hit.at)))
      return []
    const acts = keep(withOffered(reading), returnsSecret)
    const act = acts.find((one) => one.firm) ?? acts[0]
    const told = toldSecret(reading)
    if (!act && !told) return []
    return [
      finding(id, {
        outcome: 'Returns secrets',
        signal: 'reads-secrets',
        category: 'read',
        hard: told !== undefined || act?.firm === true,
        evidence: [...(told ? [told] : []), ...(act ? quoteActs(act, acts) : [])],
      }),
    ]
  },
}

function withOffered({ acts, choices }: ToolReading): readonly Act[] {
  return choices.length === 0 ? acts : [...acts, ...choices.flatMap(({ act }) => act ?? [])]
}

const aboutIt = /\b(?:information|info|details|metadata) (?:about|of|on)\b/i
const said = /^(?:scope|permission|expiry|expiration|owner)$/

/** `Information about the access token including its scopes`: what it may do, and not the token. */
function tellsOf({ source, start, end, rest }: Act, last: string): boolean {
  return (
    (last === 'token' || last === 'key') &&
    rest.some((word) => said.test(word)) &&
    aboutIt.test(source.text.slice(start, end))
  )
}

/** Does this act alone hand out a secret? */
export function returnsSecret(act: Act): boolean {
  const last = lastOf(act.object)
  const before = act.object.length < 2 ? '' : (act.object[act.object.length - 2] ?? '')
  const named =
    secrets.has(last) ||
    // Whoever holds the cookie of a session is logged in.
    (last === 'cookie' && /^(?:get|read|export|retrieve)$/.test(act.verb)) ||
    (act.verb === 'reveal' && (last === 'pin' || last === 'code')) ||
    (act.verb === 'print' && act.object.includes('environment') && act.object.includes('variable')) ||
    ((last === 'key' || last === 'pair' || last === 'token') &&
      (qualifiers.test(before) || (last === 'pair' && before === 'key')))
  if (!named || act.object.includes('public') || tellsOf(act, last)) return false
  if (act.effect === 'reads')
    return !/^(?:list|search|check|find|count|scan|detect|ping|status|provide)$/.test(act.verb)
  return act.verb === 'generate' && (last === 'pair' || last === 'keypair' || last === 'mnemonic')
}
