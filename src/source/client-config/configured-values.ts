import type { TargetVariable } from '../../model/target.ts'
import { looksSecret, namesSecret } from '../secret-arguments.ts'
import type { SecretValues } from '../sourced-server.ts'
import type { ConfigPlaces } from './places.ts'
import { referencesIn, resolved } from './reference.ts'
import type { ConfigEntry } from './schema.ts'

/** Names of what an entry sets, and the texts that it sets them to, references unresolved. */
export interface ConfiguredValues {
  variables: TargetVariable[]
  headers: Record<string, string>
  env: Record<string, string>
}

/** Environment variables of a local server. `launcher`: what the launcher's own options set or pass on. */
export function configuredEnv(
  entry: ConfigEntry,
  launcher: Readonly<Record<string, string | undefined>>,
): ConfiguredValues {
  const passedOn = [...(entry.env_vars ?? []), ...Object.keys(launcher)]
  const env: Record<string, string> = Object.fromEntries(passedOn.map((name) => [name, `\${${name}}`]))
  for (const [name, value] of Object.entries(launcher)) if (value !== undefined) env[name] = value
  Object.assign(env, entry.env)
  const variables = Object.entries(env).map(([name, value]) => variable(name, 'env', value))
  return { variables, headers: {}, env }
}

/** Headers of a remote server. */
export function configuredHeaders(entry: ConfigEntry): ConfiguredValues {
  const headers: Record<string, string> = { ...entry.http_headers, ...entry.headers }
  for (const [name, from] of Object.entries(entry.env_http_headers ?? {})) headers[name] = `\${${from}}`
  if (entry.bearer_token_env_var) headers.Authorization = `Bearer \${${entry.bearer_token_env_var}}`
  const variables = Object.entries(headers).map(([name, value]) => variable(name, 'header', value))
  return { variables, headers, env: {} }
}

/** A value is needed where it is a secret, or where the file does not hold it. */
function variable(name: string, place: 'env' | 'header', value: string): TargetVariable {
  const secret = place === 'header' || namesSecret(name) || looksSecret(value)
  return { name, in: place, required: secret || Object.keys(referencesIn(value)).length > 0, secret }
}

/** The values as the client would pass them. What cannot be known is left out. */
export function secretValues(
  { headers, env }: Omit<ConfiguredValues, 'variables'>,
  places: ConfigPlaces,
): SecretValues {
  return { headers: known(headers, places), env: known(env, places) }
}

function known(texts: Readonly<Record<string, string>>, places: ConfigPlaces): Record<string, string> {
  const values = Object.entries(texts).map(([name, text]) => [name, resolved(text, places)] as const)
  return Object.fromEntries(values.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
