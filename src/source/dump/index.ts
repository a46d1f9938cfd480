import path from 'node:path'
import type { SourcedServer } from '../sourced-server.ts'
import { Dump } from './schema.ts'

/** Is this the value of a saved tools/list answer? Its tools are judged one by one where it is listed. */
export function isDump(document: unknown): boolean {
  return Dump.safeParse(document).success
}

/** A saved tools/list answer as a server of its own, named by its file, with the text as it stands there. */
export function dumpServer(file: string, text: string): SourcedServer {
  const name = path.basename(file)
  return {
    ref: {
      slug: `dump:${name.replace(/\.[a-z]+$/i, '')}`,
      aliases: [],
      source: { kind: 'dump', origin: file, key: name },
      trust: 'named',
      targets: [{ kind: 'dump', locator: name, args: [], variables: [], vantage: 'dump' }],
    },
    dump: text,
  }
}
