import { realpathSync } from 'node:fs'
import type { Rooms } from './rooms.ts'

/** A word alone (`server`, `books`) stands in descriptions for other reasons than being this machine's name. */
const shortestPlainHost = 12
/** A placeholder such as `x` or `true` is part of too many words. */
const shortestPlaceholder = 5

/** Texts of this machine and of one start, to what digests see in their place. The longest first. */
export function standInsFor(
  rooms: Rooms,
  { hostname, placeholders }: { hostname: string; placeholders: readonly string[] },
): ReadonlyMap<string, string> {
  const pairs: [string, string][] = [
    ...both(rooms.home, '{HOME}'),
    ...both(rooms.work, '{CWD}'),
    ...both(rooms.tmp, '{TMP}'),
    ...both(rooms.dir, '{DIR}'),
    ...both(rooms.package, '{PACKAGE}'),
    ...placeholders
      .filter((value) => value.length >= shortestPlaceholder)
      .map((value): [string, string] => [value, '{PLACEHOLDER}']),
    ...(isTelling(hostname) ? [[hostname, '{HOST}'] as [string, string]] : []),
  ]
  return new Map(
    pairs.filter(([text]) => text !== '').sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)),
  )
}

function both(folder: string, standIn: string): [string, string][] {
  try {
    return [
      [folder, standIn],
      [realpathSync(folder), standIn],
    ]
  } catch {
    return [[folder, standIn]]
  }
}

function isTelling(hostname: string): boolean {
  return (
    hostname !== 'localhost' &&
    (/[\d.-]/.test(hostname) || hostname.length >= shortestPlainHost) &&
    hostname.length > 3
  )
}
