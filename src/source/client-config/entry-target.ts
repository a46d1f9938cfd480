import type { Target, TargetVariable, Transport } from '../../model/target.ts'
import { packageSlug, packageTarget } from '../package-name.ts'
import { withoutSecretParts } from '../remote-address.ts'
import { withoutSecretArguments } from '../secret-arguments.ts'
import { serverAddress, urlKey } from '../url-key.ts'
import type { Client } from './client.ts'
import { configuredEnv, configuredHeaders, type ConfiguredValues } from './configured-values.ts'
import { launchedPackage } from './launched-package.ts'
import { proxiedRemote } from './proxied-remote.ts'
import { referencesIn, withStandIns } from './reference.ts'
import type { ConfigEntry } from './schema.ts'

/** What an entry starts or dials, under its stable name, with the texts that its variables are set to. */
export interface EntryTarget {
  slug: string
  target: Target
  values: Omit<ConfiguredValues, 'variables'>
}

const transportOf: Record<string, Transport> = {
  stdio: 'stdio',
  local: 'stdio',
  http: 'streamable-http',
  'streamable-http': 'streamable-http',
  streamablehttp: 'streamable-http',
  streamable_http: 'streamable-http',
  sse: 'sse',
}

/** An entry as a target, or in one line why it is none. */
export function entryTarget(entry: ConfigEntry, client: Client): EntryTarget | string {
  const type = entry.type ?? entry.transport
  const transport = type === undefined ? undefined : transportOf[type.toLowerCase()]
  if (type !== undefined && !transport) return `its type "${type}" is none that Placard speaks`
  if (entry.command !== undefined && entry.command !== '') return commandTarget(entry, entry.command)
  const address = entry.httpUrl ?? entry.serverUrl ?? entry.url
  if (address === undefined || address === '') return 'it names neither a command nor an address'
  if (transport === 'stdio') return 'its type says stdio, but it names no command'
  return remoteTarget(address, configuredHeaders(entry), transport ?? untyped(entry, client))
}

function untyped(entry: ConfigEntry, client: Client): Transport | undefined {
  if (entry.httpUrl !== undefined) return 'streamable-http'
  return entry.serverUrl === undefined ? client.untypedUrl : undefined
}

function remoteTarget(
  address: string,
  configured: ConfiguredValues,
  transport: Transport | undefined,
): EntryTarget {
  const { locator, variables, values } = withoutSecretParts(serverAddress(withStandIns(address)))
  const target: Target = {
    kind: 'remote',
    locator,
    args: [],
    variables: [...configured.variables, ...standInVariables([address], 'url'), ...variables],
    vantage: 'anonymous',
    ...(transport !== undefined && { transport }),
  }
  const referred = referredValues([address])
  return {
    slug: urlKey(locator),
    target,
    values: { headers: configured.headers, env: { ...configured.env, ...referred, ...values } },
  }
}

function commandTarget(entry: ConfigEntry, command: string): EntryTarget {
  const given = entry.args ?? []
  const launched = launchedPackage(command, given)
  const proxied = launched && proxiedRemote(launched)
  if (proxied)
    return remoteTarget(proxied.url, configuredHeaders({ headers: proxied.headers }), proxied.transport)
  const { args, variables, values } = withoutSecretArguments((launched?.args ?? given).map(withStandIns))
  const configured = configuredEnv(entry, launched?.env ?? {})
  const standIns = standInVariables(launched?.args ?? given, 'argument')
  const target: Target = {
    ...(launched ? packageTarget(launched.package) : { kind: 'command', locator: command }),
    ...(launched?.bin !== undefined && { bin: launched.bin }),
    args,
    variables: [...configured.variables, ...standIns, ...variables],
    vantage: configured.variables.some((each) => each.required) ? 'placeholder' : 'anonymous',
    transport: 'stdio',
  }
  return {
    slug: launched ? packageSlug(launched.package) : `stdio:${[command, ...args].join(' ')}`,
    target,
    values: { headers: {}, env: { ...configured.env, ...referredValues(given), ...values } },
  }
}

function standInVariables(texts: readonly string[], place: 'url' | 'argument'): TargetVariable[] {
  const names = Object.keys(referredValues(texts))
  return names.map((name) => ({ name, in: place, required: true, secret: true }))
}

function referredValues(texts: readonly string[]): Record<string, string> {
  return Object.assign({}, ...texts.map(referencesIn)) as Record<string, string>
}
