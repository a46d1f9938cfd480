import path from 'node:path'
import type { Machine } from './local-options.ts'
import type { Rooms } from './rooms.ts'

const systemPath = '/usr/local/bin:/usr/bin:/bin'

/** The whole environment of a server: nothing of the user's but where Node is. */
export function serverEnvironment(
  rooms: Rooms,
  machine: Pick<Machine, 'execPath'>,
  variables: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...variables,
    PATH: [...new Set([path.dirname(machine.execPath), ...systemPath.split(':')])].join(':'),
    HOME: rooms.home,
    TMPDIR: rooms.tmp,
    XDG_CACHE_HOME: path.join(rooms.home, '.cache'),
    XDG_CONFIG_HOME: path.join(rooms.home, '.config'),
    XDG_DATA_HOME: path.join(rooms.home, '.local/share'),
    XDG_STATE_HOME: path.join(rooms.home, '.local/state'),
    XDG_RUNTIME_DIR: rooms.tmp,
    LANG: 'C.UTF-8',
    NO_COLOR: '1',
  }
}
