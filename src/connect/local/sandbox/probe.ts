import { findOnPath } from '../find-on-path.ts'
import type { LocalOptions } from '../local-options.ts'
import { insideRooms } from '../rooms.ts'
import { runToEnd } from '../run-to-end.ts'
import { bwrap } from './bwrap.ts'
import { standardLimits } from './sandbox.ts'

type ProbeOptions = Pick<LocalOptions, 'env' | 'machine'>

const probeMs = 10_000
/** Answers by question: a machine does not change during a run. */
const answers = new Map<string, Promise<Client | null>>()

/** A program that makes a sandbox here. */
export interface Client {
  path: string
  /** Of bubblewrap: can it bound a file system? */
  sizes: boolean
}

/** A bubblewrap that can make our sandbox here (a kernel may refuse it namespaces), else null. */
export function workingBwrap(options: ProbeOptions): Promise<Client | null> {
  return once('bwrap', options, async () => {
    const path = options.machine.platform === 'linux' ? find('bwrap', options) : null
    if (path === null) return null
    const confined = { words: ['true'], rooms: insideRooms, mounts: [], folders: [], network: false }
    const asRoot = options.machine.uid === 0
    for (const sizes of [true, false]) {
      const argv = bwrap(path, confined, { limits: standardLimits, asRoot, sizes })
      if (await succeeds(argv, options)) return { path, sizes }
    }
    return null
  })
}

/** A docker or podman whose service answers, else null. */
export function workingDocker(options: ProbeOptions): Promise<Client | null> {
  return once('docker', options, async () => {
    for (const name of ['docker', 'podman']) {
      const path = find(name, options)
      if (path !== null && (await succeeds([path, 'info'], options))) return { path, sizes: true }
    }
    return null
  })
}

/** What a docker client needs of the user's environment to find its service. */
export function clientEnvironment({ env }: Pick<LocalOptions, 'env'>): Record<string, string> {
  const kept = [
    'PATH',
    'HOME',
    'XDG_RUNTIME_DIR',
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_CONFIG',
    'CONTAINER_HOST',
  ]
  return Object.fromEntries(kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
}

function once(
  name: string,
  options: ProbeOptions,
  ask: () => Promise<Client | null>,
): Promise<Client | null> {
  const key = JSON.stringify([
    name,
    clientEnvironment(options),
    options.machine.platform,
    options.machine.uid,
  ])
  const known = answers.get(key) ?? ask()
  answers.set(key, known)
  return known
}

function find(name: string, { env, machine }: ProbeOptions): string | null {
  return findOnPath(name, { env, cwd: machine.cwd })
}

async function succeeds(argv: [string, ...string[]], options: ProbeOptions): Promise<boolean> {
  const launch = { argv, env: clientEnvironment(options), cwd: '/' }
  const ended = await runToEnd(launch, AbortSignal.timeout(probeMs))
  return ended.code === 0
}
