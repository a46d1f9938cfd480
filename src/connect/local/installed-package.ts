import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** A package in Placard's cache, ready to be started. */
export interface InstalledPackage {
  kind: 'installed'
  name: string
  /** The exact version. */
  version: string
  /** Subresource-integrity string of its tarball, as the registry served it. */
  integrity: string
  /** The folder that holds `node_modules`: all that the server needs to read. */
  root: string
  /** The package's own folder in it. */
  folder: string
}

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string().optional(), integrity: z.string().optional() }),
  ),
})

/** Reads what npm's lock file in `root` says of the package; null where it is not there, or not whole. */
export function installedIn(root: string, name: string): InstalledPackage | null {
  try {
    const lock = Lock.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')))
    const entry = lock.packages[`node_modules/${name}`]
    if (!entry?.version || !entry.integrity) return null
    const folder = path.join(root, 'node_modules', ...name.split('/'))
    return { kind: 'installed', name, version: entry.version, integrity: entry.integrity, root, folder }
  } catch {
    return null
  }
}

/** One folder for each name@version. */
export function packageRoot(cacheDir: string, name: string, version: string): string {
  return path.join(cacheDir, 'npm', `${folderName(name)}@${version}`)
}

/** Everything of that name in the cache, the newest version last. */
export function installedVersions(cacheDir: string, name: string): InstalledPackage[] {
  const parent = path.join(cacheDir, 'npm')
  const found = namesIn(parent)
    .filter((each) => each.startsWith(`${folderName(name)}@`))
    .map((each) => installedIn(path.join(parent, each), name))
    .filter((each) => each !== null)
  return found.sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function folderName(name: string): string {
  return name.replaceAll('/', '+')
}
