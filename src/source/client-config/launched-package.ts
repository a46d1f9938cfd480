import { npmPackage, ociImage, type PackageName, pypiPackage } from '../package-name.ts'
import { readDockerRun } from './docker-run.ts'
import { type Launch, readOptions } from './launch-options.ts'

/** What a launcher would download and start: a package, its command where named, and the arguments after it. */
export interface LaunchedPackage {
  package: PackageName
  bin?: string
  args: string[]
  /** Variables that the launcher's own options set (`docker run -e`): values, or undefined where passed on. */
  env: Record<string, string | undefined>
}

/** Options of npx and its like that change nothing of what is started, and those that name the package. */
const npmLaunch: Launch = {
  flags: ['-y', '--yes', '-q', '--quiet', '-s', '--silent', '--prefer-offline', '--prefer-online', '--bun'],
  packages: ['-p', '--package'],
  ignored: ['--loglevel'],
}
/** Packages that run another program, which their arguments name. */
const runners = new Set(['tsx', 'ts-node', 'nodemon', 'dotenv-cli', 'cross-env', 'supergateway', 'mcp-proxy'])
const pypiLaunch: Launch = {
  flags: [
    '-q',
    '--quiet',
    '--refresh',
    '--no-cache',
    '-n',
    '--isolated',
    '--offline',
    '--no-progress',
    '--native-tls',
  ],
  packages: ['--from', '--spec'],
  ignored: ['-p', '--python', '--cache-dir', '--refresh-package'],
}

/** Launchers by their words, and how they read what follows. */
const launchers: readonly (readonly [
  words: string,
  read: (args: string[]) => LaunchedPackage | undefined,
])[] = [
  ['npx', (args) => fromOptions(args, npmLaunch, npmPackage)],
  ['pnpx', (args) => fromOptions(args, npmLaunch, npmPackage)],
  ['bunx', (args) => fromOptions(args, npmLaunch, npmPackage)],
  ['bun x', (args) => fromOptions(args, npmLaunch, npmPackage)],
  ['npm exec', (args) => fromOptions(withoutDashes(args), npmLaunch, npmPackage)],
  ['npm x', (args) => fromOptions(withoutDashes(args), npmLaunch, npmPackage)],
  ['pnpm dlx', (args) => fromOptions(args, npmLaunch, npmPackage)],
  ['yarn dlx', (args) => fromOptions(args, npmLaunch, npmPackage)],
  ['uvx', (args) => fromOptions(args, pypiLaunch, pypiPackage)],
  ['uv tool run', (args) => fromOptions(args, pypiLaunch, pypiPackage)],
  ['pipx run', (args) => fromOptions(args, pypiLaunch, pypiPackage)],
  ['docker run', (args) => fromImage(args)],
  ['docker container run', (args) => fromImage(args)],
  ['podman run', (args) => fromImage(args)],
]

/**
 * The package that a configured command would fetch and start. Undefined for every other command, and wherever an
 * option changes what is started (another registry, a shell, an entry point): then it is a command, not a package.
 */
export function launchedPackage(command: string, args: readonly string[]): LaunchedPackage | undefined {
  const words = [programName(command), ...args]
  const called = words[0] === 'cmd' && /^\/c$/i.test(words[1] ?? '') ? words.slice(2) : words
  const line = [programName(called[0] ?? ''), ...called.slice(1)]
  for (const [name, read] of launchers) {
    const own = name.split(' ')
    if (own.every((word, index) => line[index] === word)) return read(line.slice(own.length))
  }
  return undefined
}

function programName(command: string): string {
  return command.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd|bat|ps1)$/i, '')
}

/** npm takes the first `--` for itself, wherever it stands. */
function withoutDashes(args: string[]): string[] {
  const dashes = args.indexOf('--')
  return dashes < 0 ? args : args.toSpliced(dashes, 1)
}

function fromOptions(
  args: string[],
  launch: Launch,
  parse: (text: string) => PackageName | undefined,
): LaunchedPackage | undefined {
  const read = readOptions(args, launch)
  if (!read || read.packages.length > 1) return undefined
  const [named] = read.packages
  const [first, ...rest] = read.words
  if (first === undefined) return undefined
  const found = parse(named ?? first)
  if (!found || runners.has(found.locator)) return undefined
  const bare = found.locator.replace(/^@[^/]*\//, '').replace(/\[.*$/, '')
  const bin = named !== undefined && first !== bare ? { bin: first } : {}
  return { package: found, ...bin, args: rest, env: {} }
}

function fromImage(args: string[]): LaunchedPackage | undefined {
  const run = readDockerRun(args)
  const image = run && ociImage(run.image)
  return image && { package: image, args: run.args, env: run.env }
}
