import path from 'node:path'
import { writableRooms } from '../rooms.ts'
import { rlimits } from './rlimits.ts'
import { nobody, type Confined, type Limits } from './sandbox.ts'

/** What programs need to load; nothing of the machine's settings or its users. */
const system = [
  '/usr /bin /sbin /lib /lib32 /lib64 /libx32 /nix/store',
  '/etc/ld.so.cache /etc/alternatives /etc/ssl /etc/pki /etc/ca-certificates',
].flatMap((line) => line.split(' '))
/** What resolves names, for a server that has the network. */
const resolver = ['/etc/resolv.conf', '/etc/hosts', '/etc/nsswitch.conf']

export interface BwrapOptions {
  limits: Limits
  /** Do we run as root? Then bwrap needs no user namespace to build the sandbox, and the server must not be root. */
  asRoot: boolean
  /** Does this bubblewrap know `--size` (since 0.7)? Without it the rooms may fill half of the memory. */
  sizes: boolean
}

/** All writable folders together. */
const roomBytes = 256 * 1024 ** 2

/**
 * Bubblewrap's arguments: own pid, ipc, uts, user and (unless asked for) no network namespace, a read-only system and
 * package, the rooms on a file system of its own, an end that comes with the parent's. The environment is the
 * spawned process's own: as arguments its values would show in the machine's process list.
 */
export function bwrap(bwrapPath: string, confined: Confined, options: BwrapOptions): [string, ...string[]] {
  const { words, rooms, mounts, folders, network } = confined
  const readable = network ? [...system, ...resolver] : system
  const lines = [
    ['--die-with-parent', '--new-session', '--unshare-pid', '--unshare-ipc', '--unshare-uts'],
    network ? [] : ['--unshare-net'],
    ['--unshare-cgroup-try', '--hostname', 'placard-sandbox'],
    options.asRoot ? [] : ['--unshare-user', '--uid', `${nobody}`, '--gid', `${nobody}`],
    ['--proc', '/proc', '--dev', '/dev'],
    options.sizes ? ['--size', `${roomBytes}`] : [],
    ['--perms', '1777', '--tmpfs', '/tmp'],
    foldersAbove([...readable, ...folders, ...mounts.map(({ inside }) => inside)]).flatMap(openFolder),
    readable.flatMap((each) => ['--ro-bind-try', each, each]),
    writableRooms(rooms).flatMap((room) => ['--perms', '0777', '--dir', room]),
    folders.flatMap(openFolder),
    mounts.flatMap(({ host, inside }) => ['--ro-bind', host, inside]),
    ['--remount-ro', '/dev', '--remount-ro', '/', '--chdir', rooms.work, '--'],
    options.asRoot ? becomeNobody : [],
    // Inside the sandbox's own user namespace the count is of its own processes only (since Linux 5.14).
    rlimits(options.limits, { countProcesses: true }),
    words,
  ]
  return [bwrapPath, ...lines.flat()]
}

/** Left to itself, bwrap makes the folders above a mount for its own user only. */
function openFolder(folder: string): string[] {
  return ['--perms', '0755', '--dir', folder]
}

function foldersAbove(files: readonly string[]): string[] {
  const above = (file: string): string[] => (file === '/' ? [] : [...above(path.dirname(file)), file])
  return [...new Set(files.flatMap((file) => above(path.dirname(file))))].filter((each) => each !== '/tmp')
}

/**
 * Only then a user namespace: dropping before bwrap would shut it out of a cache below `/root`, and RLIMIT_NPROC does
 * not bind root.
 */
const becomeNobody = [
  ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'],
  ['--bounding-set=-all', '--inh-caps=-all', '--no-new-privs', '--'],
  ['unshare', '--user', '--map-current-user', '--'],
].flat()
