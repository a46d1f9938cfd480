import { UserError } from '../errors.ts'
import { readShippedCatalogue } from '../source/catalogue/index.ts'
import { readClientConfigs } from '../source/client-config/index.ts'
import { readServerArgument } from '../source/command-line/index.ts'
import type { OnProblem } from '../source/problem.ts'
import type { SourcedServer } from '../source/sourced-server.ts'
import type { Io } from './io.ts'

/** Which servers a scan is about, as it was typed; kept with the run so that it can be resumed. */
export interface ScanRequest {
  servers: readonly string[]
  rest: readonly string[]
  quickStart: boolean
  catalogue: boolean
  clients: boolean
  allTargets: boolean
}

/** The servers that a request means, in its order. Bad entries are reported, the rest is kept. */
export async function gatherServers(
  io: Io,
  request: ScanRequest,
  onProblem: OnProblem,
): Promise<SourcedServer[]> {
  const shipped = await readShippedCatalogue(onProblem)
  const known = shipped.map(({ ref }) => ref)
  const places = { home: io.home, cwd: io.cwd, platform: io.platform, env: io.env }
  const servers: SourcedServer[] = []
  if (request.quickStart)
    servers.push(...shipped.filter(({ entry }) => entry.quickStart).map(({ ref }) => ({ ref })))
  if (request.catalogue) servers.push(...known.map((ref) => ({ ref })))
  if (request.clients) {
    servers.push(...(await readClientConfigs(places, onProblem)))
  }
  if (request.rest.length > 0 && request.servers.length !== 1) {
    throw new UserError('bad-option', {
      option: '--',
      why: 'arguments after -- need exactly one server before it',
    })
  }
  for (const argument of request.servers) {
    servers.push(...(await readServerArgument(argument, { rest: request.rest, known, places, onProblem })))
  }
  return servers
}
