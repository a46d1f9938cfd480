import path from 'node:path'
import type { Failure } from '../../../model/outcome.ts'
import { executableMounts } from '../executable-mounts.ts'
import { withDirectory } from '../fill-arguments.ts'
import { findOnPath } from '../find-on-path.ts'
import type { Provision, ProvisionRequest } from './provision.ts'

/** A package of PyPI, run by `uvx` from wheels only: building a source distribution would run its author's code. */
export async function providePypi({
  target,
  args,
  sandbox,
  options,
}: ProvisionRequest): Promise<Provision | Failure> {
  const inContainer = sandbox === 'docker'
  const uvx = inContainer ? 'uvx' : findOnPath('uvx', { env: options.env, cwd: options.machine.cwd })
  if (uvx === null) return missing(target.locator)
  return {
    kind: 'provision',
    packageFolder: '',
    words: (rooms) => [uvx, ...uvxArguments(target), ...withDirectory(args, rooms)],
    mounts: () => (inContainer ? [] : [uvx, path.join(path.dirname(uvx), 'uv')].flatMap(executableMounts)),
    // uvx fetches the package itself, into the throw-away home.
    network: true,
    image: 'ghcr.io/astral-sh/uv:python3.13-bookworm-slim',
    ...(target.version !== undefined && { packageVersion: target.version }),
  }
}

/** Everything between `uvx` and the server's own arguments. */
export function uvxArguments({
  locator,
  version,
}: {
  locator: string
  version?: string | undefined
}): string[] {
  const from = version === undefined ? locator : `${locator}==${version}`
  return ['--no-build', '--no-config', '--no-progress', '--from', from, locator.replace(/\[.*$/, '')]
}

function missing(name: string): Failure {
  const reason = `${name} needs uvx; install uv (https://docs.astral.sh/uv/)`
  return { kind: 'failure', outcome: 'failed_to_start', phase: 'start', reason }
}
