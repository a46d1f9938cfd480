import type { TargetVariable } from '../model/target.ts'
import { looksSecret, namesSecret } from './secret-arguments.ts'

/** An address with `{name}` in place of every secret query value, the variables for these, and the values. */
export interface AddressWithoutSecrets {
  locator: string
  variables: TargetVariable[]
  values: Record<string, string>
}

/** Takes secret values out of a URL's query. Parameters that are no secret stay: they choose what is listed. */
export function withoutSecretQuery(url: URL): AddressWithoutSecrets {
  const taken: AddressWithoutSecrets = { locator: '', variables: [], values: {} }
  const query = url.search.slice(1).split('&').filter(Boolean)
  const kept = query.map((pair) => {
    const [name = '', value = ''] = pair.split('=', 2)
    const plain = decoded(value)
    if (value === '' || !(namesSecret(decoded(name)) || looksSecret(plain))) return pair
    const variable = decoded(name).replaceAll(/\W+/g, '_')
    taken.values[variable] = plain
    taken.variables.push({ name: variable, in: 'url', required: true, secret: true })
    return `${name}={${variable}}`
  })
  taken.locator = url.origin + (url.pathname + (kept.length > 0 ? `?${kept.join('&')}` : ''))
  return taken
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
