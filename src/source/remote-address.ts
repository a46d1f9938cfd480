import type { TargetVariable } from '../model/target.ts'
import { looksSecret, namesSecret } from './secret-arguments.ts'
import type { TemplateUrl } from './url-key.ts'

/** An address with `{name}` in place of every secret part, the variables for these, and the values. */
export interface AddressWithoutSecrets {
  locator: string
  variables: TargetVariable[]
  values: Record<string, string>
}

/** Long mixed words in a path are keys more often than names: `/mcp/<key>/sse`. */
const keyLike = /^(?=.*\d)(?=.*[a-z])[\w-]{32,}$/i

/**
 * Takes secret values out of a URL's path and query, and drops its fragment. Other parameters stay: they choose what
 * is listed.
 */
export function withoutSecretParts({ url, restored }: TemplateUrl): AddressWithoutSecrets {
  const taken: AddressWithoutSecrets = { locator: '', variables: [], values: {} }
  const take = (name: string, value: string): string => {
    taken.values[name] = value
    taken.variables.push({ name, in: 'url', required: true, secret: true })
    return `{${name}}`
  }
  const path = url.pathname.split('/').map((segment, index) => {
    const plain = decoded(segment)
    return keyLike.test(plain) || looksSecret(plain) ? take(`PATH_${index}`, plain) : segment
  })
  const query = url.search.slice(1).split('&').filter(Boolean)
  const kept = query.map((pair) => {
    const [name = '', ...rest] = pair.split('=')
    const plain = restored(decoded(rest.join('=')))
    const isSecret = namesSecret(decoded(name)) || looksSecret(plain) || keyLike.test(plain)
    if (plain === '' || /\{[\w.-]+\}/.test(plain) || !isSecret) return pair
    return `${name}=${take(decoded(name).replaceAll(/\W+/g, '_'), plain)}`
  })
  taken.locator = restored(url.origin + path.join('/') + (kept.length > 0 ? `?${kept.join('&')}` : ''))
  return taken
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
