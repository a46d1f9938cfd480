import { statSync } from 'node:fs'
import { UserError } from '../../errors.ts'
import { packageKinds } from '../package-name.ts'
import type { SourcedServer } from '../sourced-server.ts'
import type { ArgumentContext } from './argument-context.ts'
import { commandServer, knownServer, packageServer, remoteServer } from './named-server.ts'
import { readServerFile } from './server-file.ts'

export type { ArgumentContext } from './argument-context.ts'

/**
 * The servers that one SERVER argument means: an address, `npm:`, `pypi:`, `oci:` or `stdio:`, a file (catalogue,
 * client configuration or saved listing, told apart by content), or a name in the known catalogue.
 * Anything else is a `UserError`.
 */
export async function readServerArgument(
  argument: string,
  context: ArgumentContext,
): Promise<SourcedServer[]> {
  if (argument.startsWith('stdio:')) return [commandServer(argument, context.rest)]
  if (packageKinds.some((kind) => argument.startsWith(`${kind}:`))) return [packageServer(argument, context)]
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(argument))
    return [withoutRest(remoteServer(argument, context), argument, context)]
  if (isFile(argument) || looksLikePath(argument)) {
    return (await readServerFile(argument, context)).map((server) => withoutRest(server, argument, context))
  }
  return [knownServer(argument, context)]
}

/** A folder that happens to be named like a server is not meant. */
function isFile(argument: string): boolean {
  return statSync(argument, { throwIfNoEntry: false })?.isFile() === true
}

function looksLikePath(argument: string): boolean {
  return /^(?:\.{0,2}|~)[\\/]|^[A-Za-z]:[\\/]|\.(?:jsonc?|ya?ml|toml)$/.test(argument)
}

function withoutRest(server: SourcedServer, argument: string, { rest }: ArgumentContext): SourcedServer {
  if (rest.length === 0) return server
  const why = 'what stands after -- goes to one npm:, pypi:, oci: or stdio: server only'
  throw new UserError('bad-server-form', { server: withoutQuery(argument), why })
}

function withoutQuery(argument: string): string {
  return argument.replace(/[?#].*$/s, '')
}
