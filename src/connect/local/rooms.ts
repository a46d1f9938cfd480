import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Machine } from './local-options.ts'

/** The folders of one start, as the server sees them. All but `package` are empty, throw-away and its own to write. */
export interface Rooms {
  home: string
  work: string
  tmp: string
  /** What `{dir}` in the arguments means. */
  dir: string
  /** Where the package's files are. */
  package: string
}

/** Inside a sandbox every start and every machine has the same folders, on a file system that ends with it. */
export const insideRooms: Rooms = {
  home: '/tmp/placard/home',
  work: '/tmp/placard/work',
  tmp: '/tmp/placard/tmp',
  dir: '/tmp/placard/dir',
  package: '/opt/placard/package',
}

/** The rooms that a sandbox has to make before the server starts. */
export function writableRooms(rooms: Rooms): string[] {
  return [rooms.home, rooms.work, rooms.tmp, rooms.dir]
}

/** New folders on this machine, for a server without a sandbox of its own. */
export async function makeRooms(
  machine: Pick<Machine, 'tmpdir'>,
  packageFolder: string,
): Promise<{ rooms: Rooms; remove: () => Promise<void> }> {
  const base = await mkdtemp(path.join(await realpath(machine.tmpdir), 'placard-'))
  const room = (name: string): string => path.join(base, name)
  const rooms = {
    home: room('home'),
    work: room('work'),
    tmp: room('tmp'),
    dir: room('dir'),
    package: packageFolder,
  }
  for (const folder of writableRooms(rooms)) await mkdir(folder, { mode: 0o700 })
  const remove = (): Promise<void> =>
    rm(base, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
  return { rooms, remove }
}
