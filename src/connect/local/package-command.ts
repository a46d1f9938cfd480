import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Failure } from '../../model/outcome.ts'
import type { InstalledPackage } from './installed-package.ts'

/** A package's command: its file, relative to the install's root, and whether Node is to run it. */
export interface PackageCommand {
  kind: 'command'
  file: string
  script: boolean
}

const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]).optional() })

/** The one command of a package: the one asked for, else its only one, else the one named like the package. */
export function packageCommand(
  { name, version, root, folder }: InstalledPackage,
  wanted?: string,
): PackageCommand | Failure {
  const bin = manifestOf(folder)?.bin
  const bins = typeof bin === 'string' ? { [bareName(name)]: bin } : (bin ?? {})
  const names = Object.keys(bins)
  const isOne = new Set(Object.values(bins)).size === 1
  const chosen = wanted ?? (isOne ? names[0] : names.find((each) => each === bareName(name)))
  const relative = chosen === undefined ? undefined : bins[chosen]
  if (relative === undefined) return failure(`${name}@${version} ${noCommand(names, wanted)}`)
  const file = path.resolve(folder, relative)
  if (!file.startsWith(folder + path.sep))
    return failure(`the command of ${name}@${version} lies outside of it`)
  const firstLine = firstLineOf(file)
  if (firstLine === null)
    return failure(`${name}@${version} names a command that it does not hold: ${relative}`)
  return { kind: 'command', file: path.relative(root, file), script: isScript(file, firstLine) }
}

function noCommand(names: readonly string[], wanted: string | undefined): string {
  if (names.length === 0) return 'has no command to start: no "bin" in its package.json'
  if (wanted !== undefined) return `has no command ${wanted}, only ${[...names].sort().join(', ')}`
  return `has several commands and none named like it: ${[...names].sort().join(', ')}`
}

function isScript(file: string, firstLine: string): boolean {
  if (firstLine.startsWith('#!')) return /\bnode\b/.test(firstLine)
  return /\.[cm]?js$/.test(file)
}

function manifestOf(folder: string): z.infer<typeof Manifest> | undefined {
  try {
    return Manifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')))
  } catch {
    return undefined
  }
}

/** The start of a file, up to its first newline; null where it cannot be read. */
function firstLineOf(file: string): string | null {
  try {
    const descriptor = openSync(file, 'r')
    const buffer = Buffer.alloc(256)
    const read = readSync(descriptor, buffer)
    closeSync(descriptor)
    return buffer.toString('latin1', 0, read).split('\n', 1)[0] ?? ''
  } catch {
    return null
  }
}

function bareName(name: string): string {
  return name.replace(/^@[^/]*\//, '')
}

function failure(reason: string): Failure {
  return { kind: 'failure', outcome: 'failed_to_start', phase: 'install', reason }
}
