import { quoteAt, quoteField } from '../evidence.ts'
import { addressField, bodyNames, requestParts } from '../reading/inputs.ts'
import { anyOf, fieldWhere } from '../reading/context.ts'
import { describes, type Field } from '../reading/fields.ts'
import type { Act } from '../reading/act.ts'
import type { ToolReading } from '../reading/reading.ts'
import { keep } from '../reading/keep.ts'
import { safeMethods } from '../tables/nouns.ts'
import { finding, type Rule } from './rule.ts'

const id = 'sends-request'
const making = new Set(['make', 'perform', 'execute', 'send', 'issue', 'call', 'do'])

/** Sending a request of the caller's own making: method, headers or body are free. */
export const sendsRequest: Rule = {
  id,
  asks: 'Does a call send an HTTP request of the caller’s own making?',
  when: { effects: ['request'], verbs: making, words: bodyNames },
  find(reading) {
    const acts = keep(reading.acts, (one) => one.effect === 'request' || makesRequest(one))
    const act = acts.find((one) => one.firm) ?? acts[0]
    const address = addressField(reading) ?? fieldWhere(reading, isPath)
    const parts = requestParts(reading)
    const method = fieldWhere(
      reading,
      (words, one) => words.length === 1 && words[0] === 'method' && isShallow(one),
    )
    const free =
      !keeps(reading) &&
      address &&
      parts &&
      (method ?? apiPath(address)) &&
      isShallow(address) &&
      isShallow(parts)
    if (!act && !free) return []
    const evidence = [
      ...(act ? [quoteAt(act)] : []),
      ...(free ? [quoteField(address), quoteField(method ?? parts)] : []),
    ]
    return [
      finding(id, {
        outcome: 'Sends any HTTP request',
        signal: 'network-request',
        category: 'execute',
        hard: free !== undefined || act?.firm === true,
        evidence,
      }),
    ]
  },
}

/** Further down a field describes a request that is kept, and none that is sent. */
function isShallow(field: Field): boolean {
  return field.depth <= 2
}

/** `Creates a request in a collection` keeps it and sends nothing. */
function keeps({ acts }: ToolReading): boolean {
  const keeping = /^(?:create|update|add|save|edit|patch|replace|import|put)$/
  return acts.some(
    (act) =>
      act.firm &&
      keeping.test(act.verb) &&
      /^(?:request|response|collection|endpoint|webhook|monitor)$/.test(act.object.at(-1) ?? ''),
  )
}

function isPath(words: readonly string[]): boolean {
  const last = words.at(-1)
  if (last !== 'path' && last !== 'endpoint') return false
  return words.length === 1 || (words.length <= 3 && words.includes('api'))
}

/** A path inside an API that the caller may choose, with a body beside it, is a request of the caller's own. */
function apiPath(field: Field): boolean {
  return (
    /\b(?:api|rest|endpoint)\b/i.test(describes(field)) && /\b(?:path|endpoint)\b/i.test(describes(field))
  )
}

/** `Make an HTTP request`, unless it is a GET request to one place. */
function makesRequest(act: Act): boolean {
  const { verb, object } = act
  if (!making.has(verb)) return false
  return (
    object.includes('request') &&
    object.some((word) => /^(?:http|https|rest|api|graphql|curl|web)$/.test(word)) &&
    !anyOf(object, safeMethods) &&
    !mentionsGet(act)
  )
}

function mentionsGet(act: Act): boolean {
  return act.rest.includes('get')
}
