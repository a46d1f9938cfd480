import { escapeToken } from '../../text/pointer.ts'
import type { Source } from './source.ts'

type Holder = Readonly<Record<string, unknown>>

/** An object or a list on the way down; its pointer is only written out where it is asked for. */
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

/** Every string and key below one member of the raw tool, each once, without recursion: linear in its size. */
export function* stringsBelow(root: unknown, token: string, shortest: Shortest): Generator<Source> {
  if (typeof root !== 'object' || root === null) return
  const open: Place[] = [{ holder: root as Holder, up: undefined, token }]
  for (let place = open.pop(); place; place = open.pop()) {
    const { holder } = place
    const listed = Array.isArray(holder)
    const first = open.length
    for (const key of Object.keys(holder)) {
      if (!listed && key.length >= shortest.key) yield keyAt(place, key)
      const value = holder[key]
      if (typeof value === 'string') {
        if (value.length >= shortest.value) yield valueAt(place, key, value)
      } else if (typeof value === 'object' && value !== null) {
        open.push({ holder: value as Holder, up: place, token: key })
      }
    }
    // The first one next, so that texts come in the definition's order.
    if (open.length > first + 1) for (const inner of open.splice(first).reverse()) open.push(inner)
  }
}

function valueAt(place: Place, key: string, text: string): Source {
  return {
    in: 'tool',
    text,
    get path() {
      return pathTo(place, key)
    },
  }
}

function keyAt(place: Place, key: string): Source {
  return { ...valueAt(place, key, key), at: 'key' }
}

function pathTo(place: Place, key: string): string {
  const tokens = [escapeToken(key)]
  for (let one: Place | undefined = place; one; one = one.up) tokens.push(escapeToken(one.token))
  return `/${tokens.reverse().join('/')}`
}
