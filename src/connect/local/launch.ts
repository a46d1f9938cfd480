import { randomUUID } from 'node:crypto'
import type { Target } from '../../model/target.ts'
import { endStrays } from './end-strays.ts'
import { isPrivateFolder } from './executable-mounts.ts'
import { findOnPath } from './find-on-path.ts'
import type { LocalOptions } from './local-options.ts'
import type { Launch } from './process-group.ts'
import type { Provision } from './provision/provision.ts'
import { insideRooms, makeRooms, type Rooms } from './rooms.ts'
import { runToEnd } from './run-to-end.ts'
import { bwrap } from './sandbox/bwrap.ts'
import type { ChosenSandbox } from './sandbox/choose-sandbox.ts'
import { docker, endContainer } from './sandbox/docker.ts'
import { clientEnvironment } from './sandbox/probe.ts'
import { limitedProcess } from './sandbox/process.ts'
import { standardLimits, type Confined, type SandboxKind } from './sandbox/sandbox.ts'
import { serverEnvironment } from './server-environment.ts'
import type { VariableValues } from './variables.ts'

export interface LaunchRequest {
  target: Target
  provision: Provision
  sandbox: ChosenSandbox
  values: VariableValues
  options: LocalOptions
}

/** A process about to start, the folders it will see, and what to do when it has ended. */
export interface Prepared extends Launch {
  rooms: Rooms
  cleanUp: () => Promise<void>
}

type Launcher = (request: LaunchRequest) => Promise<Prepared>

const limits = standardLimits
const killMs = 10_000

const launchers: Record<SandboxKind, Launcher> = {
  bwrap: inBwrap,
  docker: inContainer,
  process: (request) =>
    onHost(request, (words) => limitedProcess({ words }, { limits, tools: toolsOf(request) })),
  none: (request) => onHost(request, (words) => words),
}

export function prepareLaunch(request: LaunchRequest): Promise<Prepared> {
  return launchers[request.sandbox.kind](request)
}

async function inBwrap({ provision, sandbox, values, options }: LaunchRequest): Promise<Prepared> {
  const { machine } = options
  const confined = confine(provision, machine.execPath)
  return {
    argv: bwrap(sandbox.client.path, confined, {
      limits,
      asRoot: machine.uid === 0,
      sizes: sandbox.client.sizes,
    }),
    env: serverEnvironment(insideRooms, machine, values.env),
    cwd: '/',
    rooms: insideRooms,
    cleanUp: async () => {},
  }
}

async function inContainer({ provision, sandbox, values, options }: LaunchRequest): Promise<Prepared> {
  const container = `placard-${randomUUID()}`
  const { PATH: _, ...settings } = serverEnvironment(insideRooms, options.machine, {})
  const client = clientEnvironment(options)
  const argv = docker(sandbox.client.path, confine(provision, 'node'), {
    limits,
    image: provision.image,
    container,
    settings,
    variables: Object.keys(values.env).filter((name) => !(name in settings) && !(name in client)),
  })
  const end = { argv: endContainer(sandbox.client.path, container), env: client, cwd: '/' }
  return {
    argv,
    env: { ...values.env, ...client },
    cwd: '/',
    rooms: insideRooms,
    cleanUp: async () => void (await runToEnd(end, AbortSignal.timeout(killMs))),
  }
}

function confine(provision: Provision, node: string): Confined {
  const words = provision.words(insideRooms, node)
  const mounts = provision.mounts(insideRooms)
  const folders = words.filter(
    (word) => isPrivateFolder(word) && !mounts.some(({ inside }) => inside === word),
  )
  return { words, rooms: insideRooms, mounts, folders, network: provision.network }
}

async function onHost(request: LaunchRequest, wrap: (words: string[]) => string[]): Promise<Prepared> {
  const { provision, values, options } = request
  const { rooms, remove } = await makeRooms(options.machine, provision.packageFolder)
  const [command = '', ...args] = wrap(provision.words(rooms, options.machine.execPath))
  return {
    argv: [command, ...args],
    env: serverEnvironment(rooms, options.machine, values.env),
    cwd: rooms.work,
    rooms,
    cleanUp: async () => {
      await endStrays(rooms.home, options.machine.platform)
      await remove()
    },
  }
}

function toolsOf({ options: { env, machine } }: LaunchRequest): { prlimit: boolean; setpriv: boolean } {
  const isThere = (name: string): boolean =>
    machine.platform === 'linux' && findOnPath(name, { env, cwd: machine.cwd }) !== null
  return { prlimit: isThere('prlimit'), setpriv: isThere('setpriv') }
}
