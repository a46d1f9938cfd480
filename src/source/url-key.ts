import { UserError } from '../errors.ts'

/** A server's stable name by its address: lower-case host, no query, fragment, user or trailing slash. */
export function urlKey(address: string): string {
  const { url, restored } = templateUrl(address)
  return restored(`${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`)
}

/** A parsed address in which plain words stand for `{name}`; `restored` puts the names back. */
export interface TemplateUrl {
  url: URL
  restored: (text: string) => string
}

/** Parses an address that may hold `{name}` anywhere, the host included. */
function templateUrl(address: string): TemplateUrl {
  const names: string[] = []
  const plain = address.replaceAll(/\{([\w.-]+)\}/g, (_, name: string) => `zz${names.push(name) - 1}zz`)
  const restored = (text: string): string =>
    text.replaceAll(/zz(\d+)zz/g, (whole, index: string) => {
      const name = names[Number(index)]
      return name === undefined ? whole : `{${name}}`
    })
  return { url: new URL(plain), restored }
}

/** Parses an http(s) address that a server may have, `{name}` allowed; anything else is the user's error. */
export function serverAddress(address: string): TemplateUrl {
  const parsed = parsedTemplate(address)
  if (!parsed || !/^https?:$/.test(parsed.url.protocol)) {
    throw badUrl(address, 'it is no http:// or https:// address')
  }
  if (parsed.url.username !== '' || parsed.url.password !== '') {
    throw badUrl(address, 'it holds a user or password; pass these with --header')
  }
  return parsed
}

function parsedTemplate(address: string): TemplateUrl | undefined {
  try {
    return templateUrl(address)
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
