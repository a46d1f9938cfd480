import type { Credentials } from '../connect/credentials.ts'
import { UserError } from '../errors.ts'
import type { SourcedServer } from '../source/sourced-server.ts'
import type { ScanRequest } from './gather-servers.ts'

/** A credential goes to the one server that it was given for: anything that names more servers is refused. */
export function checkReceivers(
  request: ScanRequest,
  servers: readonly SourcedServer[],
  { headers, env }: Credentials,
): void {
  const isSet = request.quickStart || request.catalogue || request.clients || servers.some(isOfFile)
  const remotes = servers.filter(({ ref }) => ref.targets[0]?.kind === 'remote')
  if (Object.keys(headers).length > 0 && (isSet || remotes.length > 1)) throw refused('--header')
  if (Object.keys(env).length > 0 && (isSet || servers.length > 1)) throw refused('--env')
}

// A file says itself where its servers are. A saved listing is no server, so nothing can go to it.
function isOfFile({ ref }: SourcedServer): boolean {
  const { kind } = ref.source
  return kind === 'client-config' || (kind === 'catalogue' && ref.trust === 'found')
}

function refused(option: string): UserError {
  const why = 'its value would go to every server of this scan; name exactly one server'
  return new UserError('bad-option', { option, why })
}
