import type { Failure } from '../../model/outcome.ts'
import type { Target } from '../../model/target.ts'
import type { Credentials } from '../credentials.ts'

/** Where a remote target is and what of the user's goes there. */
export interface RemoteAddress {
  kind: 'address'
  url: URL
  /** Sent to this origin only. */
  headers: Readonly<Record<string, string>>
  /** Names of the headers and variables that are sent. */
  names: string[]
  /** Values that must not stand in any text. */
  secrets: string[]
}

/**
 * Fills the address with the user's values. Without a value that it requires the server is not contacted: a remote
 * server never gets a placeholder.
 */
export function remoteAddress(target: Target, credentials: Credentials): RemoteAddress | Failure {
  const missing = missingNames(target, credentials)
  if (missing.length > 0) return needsConfig(missing)
  const filled = target.locator.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = credentials.env[name]
    return value === undefined ? whole : encodeURIComponent(value)
  })
  if (!URL.canParse(filled)) return failure('blocked', 'the address is no valid URL')
  const url = new URL(filled)
  const headers = { ...basicAuth(url), ...credentials.headers }
  const secrets = [...Object.values(headers), ...urlSecrets(target, credentials), url.password].filter(
    Boolean,
  )
  url.username = url.password = ''
  return { kind: 'address', url, headers, names: namesSent(target, headers, credentials), secrets }
}

function missingNames(target: Target, { headers, env }: Credentials): string[] {
  const given = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  const inUrl = [...target.locator.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '')
  const inHeaders = target.variables.filter(
    (variable) => variable.in === 'header' && variable.required && !given.has(variable.name.toLowerCase()),
  )
  const names = [...inUrl.filter((name) => env[name] === undefined), ...inHeaders.map(({ name }) => name)]
  return [...new Set(names)].sort()
}

function basicAuth({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { Authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}

function urlSecrets(target: Target, { env }: Credentials): string[] {
  return target.variables.flatMap(({ name, secret }) =>
    secret && env[name] !== undefined ? [env[name]] : [],
  )
}

function namesSent(target: Target, headers: Record<string, string>, { env }: Credentials): string[] {
  const inUrl = target.variables.filter(
    (variable) => variable.in === 'url' && env[variable.name] !== undefined,
  )
  return [...new Set([...Object.keys(headers), ...inUrl.map(({ name }) => name)])].sort()
}

function needsConfig(names: string[]): Failure {
  return failure('needs_config', `needs a value for ${names.join(', ')}`)
}

function failure(outcome: 'needs_config' | 'blocked', reason: string): Failure {
  return { kind: 'failure', outcome, phase: 'resolve', reason }
}
