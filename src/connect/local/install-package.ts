import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Failure } from '../../model/outcome.ts'
import { installedIn, installedVersions, packageRoot, type InstalledPackage } from './installed-package.ts'
import type { Environment, Machine } from './local-options.ts'
import { isUnreachable, npmFailure } from './npm-failure.ts'
import { npmEnvironment, runNpm } from './run-npm.ts'
import { runToEnd } from './run-to-end.ts'

export interface InstallOptions {
  name: string
  /** Exact, a range or a tag; without it the latest. */
  version?: string | undefined
  /** What the package's tarball must hash to. */
  integrity?: string | undefined
  cacheDir: string
  env: Environment
  machine: Machine
  signal: AbortSignal
  onProgress?: ((line: string) => void) | undefined
}

const exactVersion = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/

/**
 * Installs an npm package once into Placard's cache: no install script ever runs, a pinned hash must match, the folder
 * appears whole or not at all, and two processes may do it at once. Needs no network for what is there already.
 */
export async function installPackage(options: InstallOptions): Promise<InstalledPackage | Failure> {
  const version = await exact(options)
  const installed = typeof version === 'string' ? await installExact(options, version) : version
  return installed.kind === 'installed' ? withRightHash(installed, options.integrity) : installed
}

async function exact(options: InstallOptions): Promise<string | InstalledPackage | Failure> {
  const { name, version, cacheDir } = options
  if (version !== undefined && exactVersion.test(version)) return version
  const spec = `${name}@${version ?? 'latest'}`
  await mkdir(cacheDir, { recursive: true })
  const answer = await runNpm(['view', spec, 'version'], cacheDir, options)
  if (answer.kind === 'answer') {
    // A range answers with every version in it, in rising order.
    const found: unknown = [answer.json].flat().at(-1)
    return typeof found === 'string' ? found : notFound(spec)
  }
  const known =
    version === undefined && isUnreachable(answer) ? installedVersions(cacheDir, name).at(-1) : undefined
  return known ?? npmFailure(answer, spec)
}

async function installExact(options: InstallOptions, version: string): Promise<InstalledPackage | Failure> {
  const root = packageRoot(options.cacheDir, options.name, version)
  return installedIn(root, options.name) ?? (await install(options, version))
}

async function install(options: InstallOptions, version: string): Promise<InstalledPackage | Failure> {
  const { name, cacheDir } = options
  const spec = `${name}@${version}`
  options.onProgress?.(`installing ${spec}`)
  await mkdir(path.join(cacheDir, 'npm'), { recursive: true })
  const temporary = await mkdtemp(path.join(cacheDir, 'npm', '.new-'))
  try {
    await writeFile(path.join(temporary, 'package.json'), '{"private":true}\n')
    const args = [
      'install',
      spec,
      '--save-exact',
      '--omit=dev',
      '--package-lock=true',
      '--lockfile-version=3',
    ]
    const answer = await runNpm(args, temporary, options)
    if (answer.kind === 'error') return npmFailure(answer, spec)
    const installed = installedIn(temporary, name)
    if (!installed) return failure('failed_to_start', `npm left no hash of ${spec} in its lock file`)
    await runToEnd(
      { argv: readable(temporary), env: npmEnvironment(options), cwd: temporary },
      options.signal,
    )
    const checked = withRightHash(installed, options.integrity)
    return checked.kind === 'installed'
      ? await settle(temporary, packageRoot(cacheDir, name, version), checked)
      : checked
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** A sandboxed server runs as nobody, whatever the user's umask. */
function readable(folder: string): [string, ...string[]] {
  return ['chmod', '-R', 'go+rX', folder]
}

/** Moves a finished install to its place; where another process was quicker, its folder is as good. */
async function settle(
  from: string,
  root: string,
  { name }: InstalledPackage,
): Promise<InstalledPackage | Failure> {
  if (installedIn(root, name) === null && existsSync(root)) await rename(root, `${from}-broken`)
  await rename(from, root).catch(() => {})
  await rm(`${from}-broken`, { recursive: true, force: true })
  return installedIn(root, name) ?? failure('failed_to_start', `${root} cannot be written`)
}

function withRightHash(installed: InstalledPackage, wanted: string | undefined): InstalledPackage | Failure {
  if (wanted === undefined || hashes(wanted).some((hash) => hashes(installed.integrity).includes(hash)))
    return installed
  const { name, version, integrity } = installed
  return failure(
    'blocked',
    `${name}@${version} hashes to ${integrity}, not to the pinned ${wanted}: not started`,
  )
}

function hashes(integrity: string): string[] {
  return integrity.split(/\s+/).filter((hash) => hash !== '')
}

function notFound(spec: string): Failure {
  return failure('not_found', `no such package or version: ${spec}`)
}

function failure(outcome: 'blocked' | 'not_found' | 'failed_to_start', reason: string): Failure {
  return { kind: 'failure', outcome, phase: 'install', reason }
}
