import { Blocked } from './refusals.ts'

/** One request as the guard sends it. `own` names the headers that the user gave for the first origin. */
export interface Hop {
  url: URL
  method: string
  headers: Headers
  own: readonly string[]
}

const redirects = new Set([301, 302, 303, 307, 308])

/** Headers that may follow a redirect to another origin. Everything else can be a credential. */
const harmless = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'content-type',
  'user-agent',
  'mcp-protocol-version',
  'mcp-method',
  'mcp-name',
])

/**
 * The request that a redirect asks for, with no credential where the origin changes; null where the response is to be
 * used as it is: no redirect, or one (301, 302, 303) that would turn a request with a body into a GET.
 */
export function redirectedHop(hop: Hop, response: { status: number; headers: Headers }): Hop | null {
  const location = redirects.has(response.status) ? response.headers.get('location') : null
  if (location === null) return null
  const keepsMethod = hop.method === 'GET' || hop.method === 'HEAD' || response.status >= 307
  if (!keepsMethod) return null
  const url = locationOf(location, hop.url)
  return { ...hop, url, headers: url.origin === hop.url.origin ? hop.headers : stripped(hop) }
}

function locationOf(location: string, base: URL): URL {
  if (!URL.canParse(location, base.href)) throw new Blocked('a redirect leads to no valid address')
  return new URL(location, base.href)
}

function stripped(hop: Hop): Headers {
  const headers = new Headers([...hop.headers].filter(([name]) => harmless.has(name)))
  for (const name of hop.own) headers.delete(name)
  return headers
}
