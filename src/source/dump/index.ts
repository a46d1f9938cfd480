import path from 'node:path'
import type { SourcedServer } from '../sourced-server.ts'
import { Dump, DumpLine } from './schema.ts'

/** Is this the value of a saved tools/list answer? Its tools are judged one by one where it is listed. */
export function isDump(document: unknown): boolean {
  return Dump.safeParse(document).success
}

/** Is this a listing with one page on each line? */
export function isDumpLines(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.every((line) => DumpLine.safeParse(parsed(line)).success)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
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
