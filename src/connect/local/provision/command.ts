import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Failure } from '../../../model/outcome.ts'
import { executableMounts, isOfSystem } from '../executable-mounts.ts'
import { withDirectory } from '../fill-arguments.ts'
import { findOnPath } from '../find-on-path.ts'
import type { Mount } from '../sandbox/sandbox.ts'
import type { Provision, ProvisionRequest } from './provision.ts'

const codeNames = /\.(?:[cm]?[jt]s|jsx|tsx|py|rb|sh|jar|wasm)$/
const projectMarks = ['package.json', 'pyproject.toml']

/** A command of this machine, as the user names it; it starts in an empty folder, so that paths become absolute. */
export async function provideCommand(request: ProvisionRequest): Promise<Provision | Failure> {
  const { target, args, options } = request
  const { env, machine } = options
  const file = findOnPath(target.locator, { env, cwd: machine.cwd })
  if (file === null) return notThere(target.locator)
  const absolute = args.map((arg) => absolutePath(arg, machine.cwd))
  const code = [file, ...absolute.filter(isCode)]
  return {
    kind: 'provision',
    packageFolder: '',
    words: (rooms) => [file, ...withDirectory(absolute, rooms)],
    mounts: () =>
      distinct([...executableMounts(file), ...code.flatMap((each) => surroundings(each, env['HOME']))]),
    network: target.needsNetwork ?? false,
    image: '',
    ...(path.basename(realpathSync(file)) === 'node' && { nodeVersion: machine.nodeVersion }),
  }
}

/** Words that name something below the user's working directory. */
function absolutePath(arg: string, cwd: string): string {
  const looksLikePath = /^\.{0,2}\/|^[\w@.-]+\//.test(arg) || codeNames.test(arg)
  const file = path.resolve(cwd, arg)
  return looksLikePath && existsSync(file) ? file : arg
}

function isCode(arg: string): boolean {
  return (
    path.isAbsolute(arg) && codeNames.test(arg) && statSync(arg, { throwIfNoEntry: false })?.isFile() === true
  )
}

/** The project that a file belongs to, never the user's home or what holds it; else the file alone. */
function surroundings(file: string, home: string | undefined): Mount[] {
  return [file, realpathSync(file)]
    .filter((each) => !isOfSystem(each))
    .map((each) => projectOf(each, home))
    .map((each) => ({ host: each, inside: each }))
}

function projectOf(file: string, home: string | undefined): string {
  const isPrivate = (folder: string): boolean =>
    folder === '/' || (home !== undefined && `${path.resolve(home)}/`.startsWith(`${folder}/`))
  for (let folder = path.dirname(file); !isPrivate(folder); folder = path.dirname(folder)) {
    if (projectMarks.some((mark) => existsSync(path.join(folder, mark)))) return folder
  }
  return file
}

function distinct(mounts: readonly Mount[]): Mount[] {
  return [...new Map(mounts.map((mount) => [mount.inside, mount])).values()]
}

function notThere(command: string): Failure {
  const reason = `${command} is no executable file, nor one on PATH; check its name`
  return { kind: 'failure', outcome: 'failed_to_start', phase: 'start', reason }
}
