import { writableRooms } from '../rooms.ts'
import { nobody, type Confined, type Limits } from './sandbox.ts'

export interface DockerOptions {
  limits: Limits
  image: string
  /** Unique on this machine: the container is ended by it. */
  container: string
  /** Names of variables whose values the client's own environment holds. */
  variables: readonly string[]
  /** Public values. */
  settings: Readonly<Record<string, string>>
}

/** Arguments for `docker run` and `podman run`. Values that may be secret go by name: the process list shows arguments. */
export function docker(client: string, confined: Confined, options: DockerOptions): [string, ...string[]] {
  const { words, rooms, mounts, folders, network } = confined
  const { limits } = options
  const room = `rw,nosuid,nodev,mode=1777,size=${limits.fileBytes}`
  const lines = [
    ['run', '--rm', '--interactive', '--name', options.container, '--log-driver', 'none'],
    ['--hostname', 'placard-sandbox', '--network', network ? 'bridge' : 'none', '--read-only'],
    ['--user', `${nobody}:${nobody}`, '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
    ['--pids-limit', `${limits.processes}`, '--cpus', '1'],
    ['--memory', `${limits.memoryBytes}`, '--memory-swap', `${limits.memoryBytes}`],
    ulimits(limits).flatMap((limit) => ['--ulimit', limit]),
    ['/tmp', ...writableRooms(rooms), ...folders].flatMap((folder) => ['--tmpfs', `${folder}:${room}`]),
    mounts.flatMap(({ host, inside }) => ['--volume', `${host}:${inside}:ro`]),
    ['--workdir', rooms.work],
    Object.entries(options.settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    options.variables.flatMap((name) => ['--env', name]),
    [options.image],
    words,
  ]
  return [client, ...lines.flat()]
}

/** Ends a container whose client is gone already. */
export function endContainer(client: string, container: string): [string, ...string[]] {
  return [client, 'kill', container]
}

function ulimits({ cpuSeconds, fileBytes, openFiles }: Limits): string[] {
  return [`cpu=${cpuSeconds}`, `fsize=${fileBytes}`, `nofile=${openFiles}`, 'core=0']
}
