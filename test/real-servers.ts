import path from 'node:path'
import { z } from 'zod'
import { installedIn, packageRoot } from '../src/connect/local/installed-package.ts'
import { Target } from '../src/model/target.ts'
import servers from './servers.json' with { type: 'json' }

/** Where the test set-up installs real servers. */
export const cacheDir = path.resolve(import.meta.dirname, '../node_modules/.cache/placard')

/**
 * Real servers of npm, pinned by version and hash, with the number of tools that they list. `large`: over 200 MB,
 * installed only where no test may be skipped (PLACARD_NO_SKIP).
 */
export const realServers = z
  .array(z.strictObject({ slug: z.string(), tools: z.int(), large: z.boolean().optional(), target: Target }))
  .parse(servers)

/** A real server by its slug. */
export function realServer(slug: string): (typeof realServers)[number] {
  const found = realServers.find((server) => server.slug === slug)
  if (!found) throw new Error(`test/servers.json has no ${slug}`)
  return found
}

/** Could the set-up install it? Tests of what it could not are skipped. */
export function isInstalled({ target }: { target: Target }): boolean {
  return installedIn(packageRoot(cacheDir, target.locator, target.version ?? ''), target.locator) !== null
}
