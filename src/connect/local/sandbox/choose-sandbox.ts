import type { Failure } from '../../../model/outcome.ts'
import type { Target } from '../../../model/target.ts'
import type { LocalOptions } from '../local-options.ts'
import { workingBwrap, workingDocker, type Client } from './probe.ts'
import type { SandboxKind } from './sandbox.ts'

/** The sandbox to use, with the client that makes it. */
export interface ChosenSandbox {
  kind: SandboxKind
  /** `bwrap`, `docker` or `podman`. */
  client: Client
}

const noClient: Client = { path: '', sizes: false }

const install =
  'install one (Debian, Ubuntu: apt-get install bubblewrap), or start docker, or pass --sandbox process to run it without'

/** Nothing runs unconfined that was not asked for: see the README, "Local servers". */
export async function chooseSandbox(target: Target, options: LocalOptions): Promise<ChosenSandbox | Failure> {
  if (target.kind === 'oci') return containerOnly(options)
  if (options.sandbox === 'auto') return automatic(target, options)
  if (options.sandbox === 'process' || options.sandbox === 'none')
    return { kind: options.sandbox, client: noClient }
  if (options.sandbox === 'docker' && target.kind === 'command') {
    return blocked('a command of this machine cannot run in a container; pass --sandbox bwrap or process')
  }
  const client = await probes[options.sandbox](options)
  return client === null
    ? blocked(`${options.sandbox} does not work here; ${install}`)
    : { kind: options.sandbox, client }
}

const probes = { bwrap: workingBwrap, docker: workingDocker }

async function automatic(target: Target, options: LocalOptions): Promise<ChosenSandbox | Failure> {
  const bwrap = await workingBwrap(options)
  if (bwrap !== null) return { kind: 'bwrap', client: bwrap }
  const docker = target.kind === 'command' ? null : await workingDocker(options)
  if (docker !== null) return { kind: 'docker', client: docker }
  if (options.trust !== 'shipped' || target.integrity === undefined) {
    return blocked(`no sandbox works here for ${target.locator}; ${install}`)
  }
  options.warn(
    'no sandbox works here: servers of the shipped catalogue (pinned, hash checked) run as plain processes; install bubblewrap to confine them',
  )
  return { kind: 'process', client: noClient }
}

async function containerOnly(options: LocalOptions): Promise<ChosenSandbox | Failure> {
  const client = await workingDocker(options)
  if (client !== null) return { kind: 'docker', client }
  const reason = 'a container image needs docker or podman, and neither works here; install and start one'
  return { kind: 'failure', outcome: 'failed_to_start', phase: 'start', reason }
}

function blocked(reason: string): Failure {
  return { kind: 'failure', outcome: 'blocked', phase: 'start', reason }
}
