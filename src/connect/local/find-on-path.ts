import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from './local-options.ts'

/** The first executable of that name on PATH, as the system would find it; a path is taken as it is. */
export function findOnPath(command: string, { env, cwd }: { env: Environment; cwd: string }): string | null {
  if (command.includes('/')) return asExecutable(path.resolve(cwd, command))
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return (
    folders.map((folder) => asExecutable(path.join(folder, command))).find((found) => found !== null) ?? null
  )
}

function asExecutable(file: string): string | null {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile() ? file : null
  } catch {
    return null
  }
}
