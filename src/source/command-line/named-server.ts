import { isDeepStrictEqual } from 'node:util'
import { UserError } from '../../errors.ts'
import type { ServerRef } from '../../model/server-ref.ts'
import type { Target } from '../../model/target.ts'
import { packageName, packageSlug, packageTarget } from '../package-name.ts'
import { withoutSecretParts } from '../remote-address.ts'
import { withoutSecretArguments } from '../secret-arguments.ts'
import type { SourcedServer } from '../sourced-server.ts'
import { serverAddress, urlKey, withoutSecrets } from '../url-key.ts'
import type { ArgumentContext } from './argument-context.ts'
import { splitCommand } from './split-command.ts'

/** `https://…`: secret parts are kept out of the target. */
export function remoteServer(argument: string, { known }: ArgumentContext): SourcedServer {
  const { locator, variables, values } = withoutSecretParts(serverAddress(argument))
  const slug = urlKey(locator)
  const base = known.find((ref) => ref.slug === slug || ref.targets.some((target) => isAt(target, slug)))
  const wanted = base?.targets.find((target) => isAt(target, slug))
  const target: Target = {
    kind: 'remote',
    locator,
    args: [],
    variables: [...(wanted?.variables ?? []).filter((each) => !(each.name in values)), ...variables],
    vantage: 'anonymous',
    ...(wanted?.transport !== undefined && { transport: wanted.transport }),
  }
  return withValues(named({ slug, target, key: slug, base }), values)
}

function isAt(target: Target, key: string): boolean {
  return target.kind === 'remote' && urlKey(target.locator) === key
}

/**
 * `npm:…`, `pypi:…`, `oci:…`: what the catalogue knows of the package, save what the user said otherwise. One that is
 * named just as the catalogue pins it is still the catalogue's.
 */
export function packageServer(argument: string, { known, rest }: ArgumentContext): SourcedServer {
  const name = packageName(argument)
  if (!name) {
    throw new UserError('bad-server-form', { server: argument, why: 'that is no name of a package' })
  }
  const slug = packageSlug(name)
  const base = known.find((ref) => ref.slug === slug || ref.targets.some((each) => isPackage(each, slug)))
  const wanted = base?.targets.find((each) => isPackage(each, slug))
  const { args, variables, values } = withoutSecretArguments(rest)
  const pin =
    name.version === undefined && !argument.endsWith('@latest') && name.integrity === undefined && wanted
  const target: Target = {
    ...packageTarget(pin ? { ...name, ...pinOf(wanted) } : name),
    args: rest.length > 0 ? args : (wanted?.args ?? []),
    variables: [...(wanted?.variables ?? []), ...variables],
    vantage: wanted?.vantage ?? 'anonymous',
    transport: wanted?.transport ?? 'stdio',
    ...(wanted?.needsNetwork !== undefined && { needsNetwork: wanted.needsNetwork }),
  }
  const ref = named({ slug, target, key: argument, base })
  const isAsKnown = base !== undefined && wanted !== undefined && isDeepStrictEqual(target, wanted)
  return withValues(isAsKnown ? { ...ref, trust: base.trust } : ref, values)
}

function isPackage(target: Target, slug: string): boolean {
  if (target.kind !== 'npm' && target.kind !== 'pypi' && target.kind !== 'oci') return false
  return packageSlug({ kind: target.kind, locator: target.locator }) === slug
}

function pinOf(target: Target): { version?: string; integrity?: string } {
  return {
    ...(target.version !== undefined && { version: target.version }),
    ...(target.integrity !== undefined && { integrity: target.integrity }),
  }
}

/** `stdio:<command>`: split into words without a shell; the words after `--` are appended. */
export function commandServer(argument: string, rest: readonly string[]): SourcedServer {
  const words = splitCommand(argument.slice('stdio:'.length))
  if (!words) throw new UserError('bad-server-form', { server: 'stdio:…', why: 'a quote is not closed' })
  const [command, ...given] = words
  if (!command)
    throw new UserError('bad-server-form', { server: argument, why: 'give a command after stdio:' })
  const { args, variables, values } = withoutSecretArguments([...given, ...rest])
  const slug = `stdio:${[command, ...args].join(' ')}`
  const target: Target = {
    kind: 'command',
    locator: command,
    args,
    variables,
    vantage: 'anonymous',
    transport: 'stdio',
  }
  return withValues(named({ slug, target, key: slug, base: undefined }), values)
}

/** A slug, alias or unique suffix of a known server. */
export function knownServer(argument: string, { known, rest }: ArgumentContext): SourcedServer {
  const exact = known.filter((ref) => [ref.slug, ...ref.aliases].includes(argument))
  const found = exact.length > 0 ? exact : known.filter((ref) => endsWithName(ref, argument))
  const [ref, ...others] = found
  if (!ref) throw new UserError('bad-server', { server: withoutSecrets(argument) })
  if (others.length > 0) {
    throw new UserError('ambiguous-server', {
      server: argument,
      candidates: found
        .map((each) => each.slug)
        .sort()
        .join(', '),
    })
  }
  // Just as it is known, it is still what was pinned and checked.
  if (rest.length === 0) return { ref }
  const target = ref.targets.find((each) => each.kind !== 'remote' && each.kind !== 'dump')
  if (!target) {
    throw new UserError('bad-server-form', { server: argument, why: 'it takes no arguments after --' })
  }
  const { args, variables, values } = withoutSecretArguments(rest)
  const own = { ...target, args, variables: [...target.variables, ...variables] }
  return withValues({ ...ref, trust: 'named', targets: [own] }, values)
}

function endsWithName(ref: ServerRef, name: string): boolean {
  return [ref.slug, ...ref.aliases].some((each) => each.endsWith(`/${name}`) || each.endsWith(`:${name}`))
}

interface Named {
  slug: string
  target: Target
  key: string
  base: ServerRef | undefined
}

/** A server that the user named may be started. What the catalogue says of it stays with it. */
function named({ slug, target, key, base }: Named): ServerRef {
  const source = { kind: 'command-line', origin: 'command line', key } as const
  if (base) return { ...base, source, trust: 'named', targets: [target] }
  return { slug, aliases: [], source, trust: 'named', targets: [target] }
}

function withValues(ref: ServerRef, env: Readonly<Record<string, string>>): SourcedServer {
  return Object.keys(env).length === 0 ? { ref } : { ref, secrets: () => ({ headers: {}, env }) }
}
