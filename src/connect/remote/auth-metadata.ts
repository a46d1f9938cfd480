import type { Failure } from '../../model/outcome.ts'
import { createDeadline } from '../../net/deadline.ts'
import type { GuardedFetch } from '../../net/guarded-fetch.ts'
import { redact } from '../../text/redact.ts'

type Auth = NonNullable<Failure['auth']>

export interface AuthQuestion {
  /** The server's address. */
  url: URL
  /** Its WWW-Authenticate header. */
  challenge: string | null
  fetch: GuardedFetch
  signal: AbortSignal
}

const metadataBytes = 64 * 1024
const metadataMs = 5_000
const mostEntries = 20
const longestEntry = 300

/**
 * Who to ask for access and which scopes, as far as the server says: the challenge, the protected resource's metadata
 * (RFC 9728) and, for what is still missing, one authorisation server's (RFC 8414). At most four small fetches without
 * any credential; a failure only leaves the answer shorter. An address of the resource's metadata on another origin than
 * the server's is not asked: by RFC 9728 it is derived from the server's own. The authorisation server may be anywhere:
 * it is asked through the same guard as everything else.
 */
export async function findAuth(question: AuthQuestion): Promise<Auth> {
  const challenge = parseChallenge(question.challenge ?? '')
  const found = await resourceMetadata(question, challenge.resource_metadata)
  const servers = strings(found?.document['authorization_servers']).filter((text) => URL.canParse(text))
  const scopes = challenge.scope ? challenge.scope.split(/\s+/) : strings(found?.document['scopes_supported'])
  const issuer = servers[0] ?? question.url.origin
  const rest = servers.length > 0 && scopes.length > 0 ? undefined : await issuerMetadata(question, issuer)
  return {
    ...(challenge.scheme ? { scheme: challenge.scheme.toLowerCase() } : {}),
    ...(found ? { resourceMetadata: redact(found.url) } : {}),
    authorizationServers: entries(servers.length > 0 ? servers : strings([rest?.['issuer']])),
    scopes: entries(scopes.length > 0 ? scopes : strings(rest?.['scopes_supported'])),
  }
}

interface Challenge {
  scheme?: string
  resource_metadata?: string
  scope?: string
}

function parseChallenge(header: string): Challenge {
  const scheme = /^\s*([A-Za-z][\w-]*)/.exec(header)?.[1]
  const parameter = (name: string): string | undefined => {
    const match = new RegExp(`[\\s,]${name}\\s*=\\s*(?:"([^"]*)"|([^\\s,"]+))`, 'i').exec(
      header.slice(0, 4096),
    )
    return match?.[1] ?? match?.[2]
  }
  const fields = { scheme, resource_metadata: parameter('resource_metadata'), scope: parameter('scope') }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Challenge
}

interface Found {
  url: string
  document: Record<string, unknown>
}

async function resourceMetadata(
  question: AuthQuestion,
  named: string | undefined,
): Promise<Found | undefined> {
  for (const url of resourceMetadataUrls(question.url, named)) {
    const document = await fetchDocument(url, question)
    if (document) return { url, document }
  }
  return undefined
}

function resourceMetadataUrls({ origin, pathname }: URL, named: string | undefined): string[] {
  if (named !== undefined && isWithin(named, origin)) return [named]
  const wellKnown = `${origin}/.well-known/oauth-protected-resource`
  const path = pathname.replace(/\/$/, '')
  return path === '' ? [wellKnown] : [`${wellKnown}${path}`, wellKnown]
}

function isWithin(url: string, origin: string): boolean {
  return URL.canParse(url) && new URL(url).origin === origin
}

async function issuerMetadata(
  question: AuthQuestion,
  issuer: string,
): Promise<Record<string, unknown> | undefined> {
  const { origin, pathname } = new URL(issuer)
  const path = pathname.replace(/\/$/, '')
  return await fetchDocument(`${origin}/.well-known/oauth-authorization-server${path}`, question)
}

async function fetchDocument(
  url: string,
  { fetch, signal }: AuthQuestion,
): Promise<Record<string, unknown> | undefined> {
  const deadline = createDeadline(metadataMs, signal)
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: deadline.signal,
      maxBodyBytes: metadataBytes,
    })
    const document: unknown = response.ok ? await response.json() : await response.body?.cancel()
    return typeof document === 'object' && document !== null
      ? (document as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  } finally {
    deadline.end()
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : []
}

function entries(texts: string[]): string[] {
  return [...new Set(texts.map((text) => redact(text.slice(0, longestEntry))))].slice(0, mostEntries)
}
