import { z } from 'zod'
import type { Credentials } from '../connect/credentials.ts'
import { UserError } from '../errors.ts'
import { splitCommand } from '../source/command-line/split-command.ts'
import { withoutSecretParts } from '../source/remote-address.ts'
import { withoutSecretArguments } from '../source/secret-arguments.ts'
import { serverAddress } from '../source/url-key.ts'
import type { ScanRequest } from './gather-servers.ts'

const words = z.array(z.string()).default([])
const leave = z.boolean().default(false)

/** A request as it is kept with its run: `{NAME}` stands where a secret value stood, `values` are these names. */
const StoredRequest = z.object({
  servers: words,
  rest: words,
  quickStart: leave,
  catalogue: leave,
  clients: leave,
  allTargets: leave,
  allowLocal: leave,
  allowPrivate: leave,
  useConfigSecrets: leave,
  values: words,
  headers: words,
  env: words,
})
type StoredRequest = z.infer<typeof StoredRequest>

/** What the user allowed for a run; it holds for the rest of the run as well. */
export type Leave = Pick<StoredRequest, 'allowLocal' | 'allowPrivate' | 'useConfigSecrets'>

/** The text that is kept with a run so that it can be resumed. Holds no secret value, only the names of those given. */
export function storedRequest(request: ScanRequest, allowed: Leave, given: Credentials): string {
  const { allowLocal, allowPrivate, useConfigSecrets } = allowed
  return JSON.stringify({
    ...withoutValues(request),
    allowLocal,
    allowPrivate,
    useConfigSecrets,
    headers: Object.keys(given.headers),
    env: Object.keys(given.env),
  })
}

/** A stored request with the values that the user gave again. Refused where one is missing: it would be another target. */
export function resumedRequest(text: string, given: Credentials) {
  const stored = StoredRequest.parse(JSON.parse(text))
  const missing = missingNames(stored, given)
  if (missing.length > 0) throw refused(`values are never kept; give them again: ${missing.join(', ')}`)
  if (new Set(stored.values).size < stored.values.length)
    throw refused('several servers took a secret of one name; scan them one by one')
  const request: ScanRequest = {
    ...stored,
    servers: stored.servers.map((server) => filledServer(server, stored, given)),
    rest: stored.rest.map((word) => filled(word, stored, (name) => given.env[name] ?? '')),
  }
  const kept = withoutValues(request)
  if (JSON.stringify([kept.servers, kept.rest]) !== JSON.stringify([stored.servers, stored.rest]))
    throw refused(`the values given are not like those of the run: ${stored.values.join(', ')}`)
  const { allowLocal, allowPrivate, useConfigSecrets } = stored
  return { request, allowed: { allowLocal, allowPrivate, useConfigSecrets }, given: ofOptions(stored, given) }
}

// What stands in the request again is its own server's alone.
function ofOptions({ values, env }: StoredRequest, given: Credentials): Credentials {
  const own = Object.entries(given.env).filter(([name]) => env.includes(name) || !values.includes(name))
  return { headers: given.headers, env: Object.fromEntries(own) }
}

function refused(why: string): UserError {
  return new UserError('bad-option', { option: '--resume', why })
}

function missingNames({ headers, env, values }: StoredRequest, given: Credentials): string[] {
  const headersGiven = Object.keys(given.headers).map((name) => name.toLowerCase())
  return [
    ...headers.filter((name) => !headersGiven.includes(name.toLowerCase())).map((name) => `--header ${name}`),
    ...new Set([...env, ...values].filter((name) => !(name in given.env)).map((name) => `--env ${name}`)),
  ]
}

const address = /^[a-z][a-z0-9+.-]*:\/\//i

function withoutValues({ servers, rest, ...others }: ScanRequest) {
  const values: string[] = []
  const taken = (from: { values: Record<string, string> }): void =>
    void values.push(...Object.keys(from.values))
  const kept = servers.map((server) => {
    if (address.test(server)) {
      const plain = withoutSecretParts(serverAddress(server))
      taken(plain)
      return plain.locator
    }
    if (!server.startsWith('stdio:')) return server
    const plain = withoutSecretArguments([...(splitCommand(server.slice(6)) ?? []), ...rest])
    taken(plain)
    return `stdio:${plain.args.map(quoted).join(' ')}`
  })
  if (servers.some((server) => server.startsWith('stdio:')))
    return { ...others, servers: kept, rest: [], values }
  const plainRest = withoutSecretArguments(rest)
  taken(plainRest)
  return { ...others, servers: kept, rest: plainRest.args, values }
}

function filledServer(server: string, stored: StoredRequest, { env }: Credentials): string {
  if (!server.startsWith('stdio:'))
    return filled(server, stored, (name) => encodeURIComponent(env[name] ?? ''))
  const given = splitCommand(server.slice(6)) ?? []
  return `stdio:${given.map((word) => quoted(filled(word, stored, (name) => env[name] ?? ''))).join(' ')}`
}

function filled(text: string, { values }: StoredRequest, valueOf: (name: string) => string): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    values.includes(name) ? valueOf(name) : whole,
  )
}

function quoted(word: string): string {
  return /^[\w@%+=:,./{}-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
