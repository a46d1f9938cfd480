import { existsSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../../errors.ts'
import type { ServerRef } from '../../model/server-ref.ts'
import { parseText, readText } from '../document.ts'
import type { OnProblem } from '../problem.ts'
import type { SourcedServer } from '../sourced-server.ts'
import { clientOf, clients } from './clients.ts'
import { serverTables } from './server-tables.ts'
import { secretValues } from './configured-values.ts'
import { entryTarget } from './entry-target.ts'
import type { ConfigPlaces } from './places.ts'
import { ConfigEntry } from './schema.ts'

export { clients } from './clients.ts'
export type { ConfigPlaces } from './places.ts'

/** A client's configuration that lies on this machine. `mayStart`: its packages count as named by the user. */
export interface ClientConfigFile {
  file: string
  client: string
  mayStart: boolean
}

/** The configurations that lie in the usual places of all known clients, the user's own before the project's. */
export function findClientConfigs(places: ConfigPlaces): ClientConfigFile[] {
  const files = clients.flatMap((client) => [
    ...client.userFiles(places).map((file) => ({ file, client: client.id, mayStart: true })),
    ...client.projectFiles.map((file) => ({
      file: path.join(places.cwd, file),
      client: client.id,
      mayStart: false,
    })),
  ])
  const first = new Map(files.toReversed().map((each) => [each.file, each]))
  return files.filter((each) => first.get(each.file) === each && existsSync(each.file))
}

/**
 * The servers of all configurations that `findClientConfigs` finds. A file that cannot be read is reported, the
 * others are kept.
 */
export async function readClientConfigs(
  places: ConfigPlaces,
  onProblem: OnProblem,
): Promise<SourcedServer[]> {
  const servers: SourcedServer[] = []
  for (const found of findClientConfigs(places)) {
    try {
      servers.push(
        ...clientServers(parseText(await readText(found.file), found.file), { ...found, places }, onProblem),
      )
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      onProblem({ where: found.file, why: error.message })
    }
  }
  return servers
}

/** Does a parsed file hold servers as one of the clients writes them? */
export function isClientConfig(document: unknown, file: string): boolean {
  return serverTables(document, clientOf(file)).length > 0
}

/** The servers of one parsed configuration. A bad entry is reported and left out. */
export function clientServers(
  document: unknown,
  { file, mayStart, places }: Pick<ClientConfigFile, 'file' | 'mayStart'> & { places: ConfigPlaces },
  onProblem: OnProblem,
): SourcedServer[] {
  const client = clientOf(file)
  return serverTables(document, client).flatMap(([table, key, item]) => {
    const problem = (why: string): [] => {
      onProblem({ where: `${file}, ${table}.${key}`, why })
      return []
    }
    const entry = ConfigEntry.safeParse(item)
    if (!entry.success) return problem(issueText(entry.error.issues[0]))
    if (entry.data.disabled === true || entry.data.enabled === false)
      return problem('it is switched off there')
    const found = addressed(() => entryTarget(entry.data, client))
    if (typeof found === 'string') return problem(found)
    const isPackage = found.target.kind !== 'command'
    const ref: ServerRef = {
      slug: found.slug,
      aliases: [],
      source: { kind: 'client-config', origin: `${client.id}:${file}`, key },
      clientKey: key,
      trust: isPackage && mayStart ? 'named' : 'found',
      targets: [found.target],
    }
    return [{ ref, secrets: () => secretValues(found.values, places) }]
  })
}

function addressed<T>(read: () => T): T | string {
  try {
    return read()
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}

/** The place of what is wrong, never the value. */
function issueText(issue: { path: PropertyKey[] } | undefined): string {
  const place = issue?.path.join('.') ?? ''
  return place === '' ? 'it is no object' : `"${place}" is not of the kind that it should be`
}
