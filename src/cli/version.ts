import { readFileSync } from 'node:fs'
import path from 'node:path'
import { packageRoot } from './places.ts'

/** The version in package.json. */
export function packageVersion(): string {
  const text = readFileSync(path.join(packageRoot, 'package.json'), 'utf8')
  const { version } = JSON.parse(text) as { version?: unknown }
  if (typeof version !== 'string') throw new TypeError('package.json has no version')
  return version
}
