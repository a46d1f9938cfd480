// Installs what package-lock.json names, where it is not there yet. No dependencies: it runs on a bare machine.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

export const root = fileURLToPath(new URL('..', import.meta.url))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Placard needs Node 20.19 or later; this is ${process.versions.node}\n`)
  process.exit(2)
}

/** Runs a command in the project's root with its output shown; ends the process where it fails. */
export function run(command, args) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', process.stderr, 'inherit'] })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

/** `npm ci`, unless node_modules was made from the same lock file by the same Node major. */
export function installMissing() {
  const lock = readFileSync(path.join(root, 'package-lock.json'))
  const wanted = `${createHash('sha256').update(lock).digest('hex')} node${major}`
  const marker = path.join(root, 'node_modules', '.placard-installed')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  process.stderr.write('Installing dependencies (npm ci) …\n')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(marker, wanted)
}
