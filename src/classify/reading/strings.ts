import { escapeToken } from '../../text/pointer.ts'
import type { Source } from './source.ts'

type Holder = Readonly<Record<string, unknown>>

/** An object or a list on the way down. */
interface Place {
  holder: Holder
  up: Place | undefined
  token: string
}

/** The least length of what is looked at. */
interface Shortest {
  value: number
  key: number
}

/** A string below a member; its pointer is only written out where it is asked for. */
class InnerSource implements Source {
  readonly in = 'tool'
  readonly text: string
  readonly at?: 'key'
  readonly #place: Place
  readonly #key: string

  constructor(place: Place, key: string, value: string | undefined) {
    this.text = value ?? key
    if (value === undefined) this.at = 'key'
    this.#place = place
    this.#key = key
  }

  get path(): string {
    const tokens = [escapeToken(this.#key)]
    for (let one: Place | undefined = this.#place; one; one = one.up) tokens.push(escapeToken(one.token))
    return `/${tokens.reverse().join('/')}`
  }
}

/**
 * What is found in the first string or key below one member of the raw tool in which anything is found. Each is looked
 * at once, without recursion: linear in its size.
 */
export function firstBelow<T>(
  member: { root: unknown; token: string },
  shortest: Shortest,
  find: (source: Source) => T | undefined,
): T | undefined {
  const { root, token } = member
  if (typeof root !== 'object' || root === null) return undefined
  const open: Place[] = [{ holder: root as Holder, up: undefined, token }]
  for (let place = open.pop(); place; place = open.pop()) {
    const { holder } = place
    const listed = Array.isArray(holder)
    const first = open.length
    for (const key of Object.keys(holder)) {
      const value = holder[key]
      const found =
        (!listed && key.length >= shortest.key ? find(new InnerSource(place, key, undefined)) : undefined) ??
        (typeof value === 'string' && value.length >= shortest.value
          ? find(new InnerSource(place, key, value))
          : undefined)
      if (found !== undefined) return found
      if (typeof value === 'object' && value !== null) {
        open.push({ holder: value as Holder, up: place, token: key })
      }
    }
    // The first one next, so that texts come in the definition's order.
    if (open.length > first + 1) for (const inner of open.splice(first).reverse()) open.push(inner)
  }
  return undefined
}
