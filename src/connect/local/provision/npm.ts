import path from 'node:path'
import type { Failure } from '../../../model/outcome.ts'
import { executableMounts } from '../executable-mounts.ts'
import { withDirectory } from '../fill-arguments.ts'
import { installPackage } from '../install-package.ts'
import { packageCommand } from '../package-command.ts'
import type { Provision, ProvisionRequest } from './provision.ts'

/** A package of npm: installed once, its command run by this Node without npx and without a shell. */
export async function provideNpm({ target, args, options }: ProvisionRequest): Promise<Provision | Failure> {
  const { locator: name, version, integrity } = target
  const installed = await installPackage({ ...options, name, version, integrity })
  if (installed.kind === 'failure') return installed
  const command = packageCommand(installed, target.bin)
  if (command.kind === 'failure') return command
  const major = options.machine.nodeVersion.replace(/^v(\d+)\..*$/, '$1')
  return {
    kind: 'provision',
    packageFolder: installed.root,
    words: (rooms, node) => [
      ...(command.script ? [node] : []),
      path.join(rooms.package, command.file),
      ...withDirectory(args, rooms),
    ],
    mounts: (rooms) => [
      { host: installed.root, inside: rooms.package },
      ...executableMounts(options.machine.execPath),
    ],
    network: target.needsNetwork ?? false,
    image: `docker.io/library/node:${major}-slim`,
    packageVersion: installed.version,
    integrity: installed.integrity,
    nodeVersion: options.machine.nodeVersion,
  }
}
