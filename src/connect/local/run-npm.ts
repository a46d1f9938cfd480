import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { findOnPath } from './find-on-path.ts'
import type { Environment, Machine } from './local-options.ts'
import { runToEnd } from './run-to-end.ts'

export interface NpmOptions {
  env: Environment
  machine: Machine
  signal: AbortSignal
}

/** What npm said: its JSON, or its error's code (`E404`, `ETARGET`, `ECONNREFUSED`, `missing`, `aborted` …) and line. */
export type NpmAnswer = { kind: 'answer'; json: unknown } | { kind: 'error'; code: string; summary: string }

const always = [
  '--json',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--no-progress',
  '--ignore-scripts',
]
/** npm's own retries wait ten seconds and more; a server's deadline does not. */
const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=500', '--fetch-timeout=60000']

/** Runs npm without a shell and without scripts, in an environment with nothing but the user's way to the registry. */
export async function runNpm(args: readonly string[], cwd: string, options: NpmOptions): Promise<NpmAnswer> {
  const npm = findNpm(options)
  if (npm === null) return { kind: 'error', code: 'missing', summary: 'npm is not installed' }
  const argv = [...npm, ...args, ...always, ...patience] as [string, ...string[]]
  const ended = await runToEnd({ argv, cwd, env: npmEnvironment(options) }, options.signal)
  if (options.signal.aborted) return { kind: 'error', code: 'aborted', summary: 'the deadline passed' }
  return ended.code === 0 ? { kind: 'answer', json: parse(ended.stdout) } : asError(ended)
}

/** npm beside the Node that runs us, else the one on PATH. */
function findNpm({ env, machine }: NpmOptions): [string, ...string[]] | null {
  const beside = path.resolve(machine.execPath, '../../lib/node_modules/npm/bin/npm-cli.js')
  if (existsSync(beside)) return [machine.execPath, beside]
  const found = findOnPath('npm', { env, cwd: machine.cwd })
  return found === null ? null : [found]
}

const keptNames =
  /^(?:HOME|PATH|LANG|TMPDIR|(?:https?|no|all)_proxy|node_extra_ca_certs|ssl_cert_(?:file|dir)|npm_config_(?:registry|userconfig|globalconfig|cafile|ca|(?:https?_)?proxy|noproxy|strict_ssl|cache|offline|prefer_offline|omit_lockfile_registry_resolved|@[^:]+:registry|\/\/.+))$/i

/** The registry configuration stays the user's; every other variable, `npm_config_` ones too, stays behind. */
export function npmEnvironment({
  env,
  machine,
}: Pick<NpmOptions, 'env' | 'machine'>): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && keptNames.test(entry[0]),
  )
  const nodeFolder = path.dirname(machine.execPath)
  return { ...Object.fromEntries(kept), PATH: [nodeFolder, env['PATH']].filter(Boolean).join(path.delimiter) }
}

const NpmError = z.object({ error: z.object({ code: z.string(), summary: z.string() }) })

function asError({ stdout, stderr }: { stdout: string; stderr: string }): NpmAnswer {
  const parsed = NpmError.safeParse(parse(stdout))
  if (parsed.success) return { kind: 'error', ...parsed.data.error }
  const line = stderr
    .split('\n')
    .filter((each) => each.trim() !== '')
    .at(-1)
  return { kind: 'error', code: 'unknown', summary: line ?? 'npm failed without a word' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
