import { hostname, tmpdir } from 'node:os'
import type { Machine } from './local-options.ts'

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    uid: process.getuid?.(),
    hostname: hostname(),
    nodeVersion: process.version,
    execPath: process.execPath,
    tmpdir: tmpdir(),
    cwd: process.cwd(),
  }
}
