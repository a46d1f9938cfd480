import type { ServerRef } from '../../model/server-ref.ts'
import type { Target } from '../../model/target.ts'
import { packageKinds, packageName, packageSlug, packageTarget } from '../package-name.ts'
import { serverAddress, urlKey } from '../url-key.ts'
import { environmentVariables, headerVariables, packageArguments, remoteAddress } from './inputs.ts'
import { type RegistryEntry, RegistryPackage, RegistryRemote } from './schema.ts'

/** An entry as a server, remotes before packages, the fewest secrets first; in one line why it is none. */
export function registryServer({ server }: RegistryEntry, origin: string): ServerRef | string {
  const remotes = (server.remotes ?? []).flatMap(remoteTarget)
  const packages = (server.packages ?? []).flatMap(packageTargetOf)
  const targets = [...bySecrets(remotes), ...bySecrets(packages)]
  if (targets.length === 0)
    return 'it offers no way that Placard can go (remote, npm, pypi or oci over stdio)'
  return {
    slug: server.name,
    aliases: [...new Set(targets.map(keyOf))],
    ...(server.title && { title: server.title }),
    ...(server.description && { description: server.description }),
    ...(server.websiteUrl && { homepage: server.websiteUrl }),
    ...(server.repository?.url && { repository: server.repository.url }),
    source: { kind: 'registry', origin, key: server.name },
    trust: 'found',
    targets,
  }
}

function bySecrets(targets: Target[]): Target[] {
  const secrets = ({ variables }: Target): number =>
    variables.filter(({ secret, required }) => secret && required).length
  return targets.toSorted((a, b) => secrets(a) - secrets(b))
}

function keyOf(target: Target): string {
  const kind = packageKinds.find((each) => each === target.kind)
  return kind ? packageSlug({ kind, locator: target.locator }) : urlKey(target.locator)
}

function remoteTarget(item: unknown): Target[] {
  const parsed = RegistryRemote.safeParse(item)
  if (!parsed.success) return []
  const { locator, variables } = remoteAddress(parsed.data)
  if (!isAddress(locator)) return []
  const headers = headerVariables(parsed.data.headers ?? [])
  return [
    {
      kind: 'remote',
      locator,
      args: [],
      variables: [...variables, ...headers],
      vantage: 'anonymous',
      transport: parsed.data.type,
    },
  ]
}

function isAddress(text: string): boolean {
  try {
    serverAddress(text)
    return true
  } catch {
    return false
  }
}

function packageTargetOf(item: unknown): Target[] {
  const parsed = RegistryPackage.safeParse(item)
  if (!parsed.success || (parsed.data.transport?.type ?? 'stdio') !== 'stdio') return []
  const { registryType, identifier, version } = parsed.data
  const name = packageName(`${registryType}:${identifier}`)
  if (!name) return []
  const pinned = version !== undefined && version !== 'latest' ? { version } : {}
  const { args, variables } = packageArguments(parsed.data.packageArguments ?? [])
  const env = environmentVariables(parsed.data.environmentVariables ?? [])
  return [
    {
      ...packageTarget({ ...pinned, ...name }),
      args,
      variables: [...env, ...variables],
      vantage: [...env, ...variables].some(({ required }) => required) ? 'placeholder' : 'anonymous',
      transport: 'stdio',
    },
  ]
}
