import { singular } from '../reading/act.ts'
import { prepositions } from '../tables/little-words.ts'

const one =
  /^(?:an?|one|the|this|your) (?:(?:single|specific|specified|particular|given|existing|empty|previously) )*/i
const plain = /^[a-z][a-z-]*$/i
/** An adverb or a participle is no thing, and a request is none that can be taken away. */
const unfit = /(?:ly|ed|request)$/i
const longest = 3

/** `calendar event` of `a calendar event from the agenda`; undefined where the object is not one single thing. */
export function singleThing(object: string): string | undefined {
  const start = one.exec(object)
  if (!start) return undefined
  const words = object.slice(start[0].length).split(' ')
  const until = words.findIndex((word) => prepositions.has(word.toLowerCase()))
  const thing = until < 0 ? words : words.slice(0, until)
  const last = thing.at(-1)
  if (last === undefined || unfit.test(last)) return undefined
  if (thing.length > longest || !thing.every((word) => plain.test(word))) return undefined
  return singular(last.toLowerCase()) === last.toLowerCase() ? thing.join(' ') : undefined
}
