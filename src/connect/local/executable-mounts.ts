import { existsSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Mount } from './sandbox/sandbox.ts'

/** What every sandbox shows of the machine. */
const systemFolders = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/nix/store']

export function isOfSystem(file: string): boolean {
  return systemFolders.some((folder) => file.startsWith(`${folder}/`))
}

/** A folder of this machine that no sandbox shows. */
export function isPrivateFolder(word: string): boolean {
  if (!path.isAbsolute(word) || word === '/' || word === '/tmp' || isOfSystem(`${word}/`)) return false
  return statSync(word, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** An executable outside of the system's folders, with the libraries of its installation. */
export function executableMounts(file: string): Mount[] {
  const real = realpathSync(file)
  const libraries = path.join(path.dirname(real), '../lib')
  const wanted = [file, real, ...(existsSync(libraries) ? [libraries] : [])].filter(
    (each) => !isOfSystem(each),
  )
  return [...new Set(wanted)].map((each) => ({ host: each, inside: each }))
}
