import { UserError } from '../errors.ts'

/** A server's stable name by its address: lower-case host, no query, fragment, user or trailing slash. */
export function urlKey(address: string): string {
  const url = new URL(address.replaceAll('{', '%7B').replaceAll('}', '%7D'))
  const path = url.pathname.replaceAll(/%7B/gi, '{').replaceAll(/%7D/gi, '}').replace(/\/+$/, '')
  return `${url.protocol}//${url.host}${path}`
}

/** Parses an http(s) address that a server may have; anything else is the user's error. */
export function serverUrl(address: string): URL {
  const url = parsed(address)
  if (!url || !/^https?:$/.test(url.protocol)) throw badUrl(address, 'it is no http:// or https:// address')
  if (url.username !== '' || url.password !== '') {
    throw badUrl(address, 'it holds a user or password; pass these with --header')
  }
  return url
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}

function badUrl(address: string, why: string): UserError {
  return new UserError('bad-url', { url: withoutSecrets(address), why })
}

/** An address without user, password, query and fragment: the parts that can hold a secret. */
export function withoutSecrets(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/^(https?:\/\/)[^/]*@/i, '$1')
}
