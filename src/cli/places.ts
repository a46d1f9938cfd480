import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Io } from './io.ts'

/** The folder of the installed package: holds `data/` and `migrations/`. */
export const packageRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Where the embedded database lies: `--data-dir`, else PLACARD_DATA_DIR, else the user's data folder. */
export function dataDir(io: Io, chosen: string | undefined): string {
  const named = chosen ?? io.env.PLACARD_DATA_DIR
  if (named) return path.resolve(io.cwd, named)
  if (io.platform === 'darwin') return path.join(io.home, 'Library', 'Application Support', 'placard')
  return path.join(io.env.XDG_DATA_HOME || path.join(io.home, '.local', 'share'), 'placard')
}

/** Where packages of local servers are installed: PLACARD_CACHE_DIR, else the user's cache folder. */
export function cacheDir(io: Io): string {
  if (io.env.PLACARD_CACHE_DIR) return path.resolve(io.cwd, io.env.PLACARD_CACHE_DIR)
  if (io.platform === 'darwin') return path.join(io.home, 'Library', 'Caches', 'placard')
  return path.join(io.env.XDG_CACHE_HOME || path.join(io.home, '.cache'), 'placard')
}
