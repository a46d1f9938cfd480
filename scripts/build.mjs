// src/ → dist/, with the version of the rules written first, and `npx placard` linked to this clone's own build.
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { installMissing, root, run } from './install-missing.mjs'
import { writeRulesVersion } from './rules-version.mjs'

const main = path.join(root, 'dist', 'cli', 'main.js')

function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) latest = Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs)
  }
  return latest
}

// npx would ask the registry for a package named `placard` if no link stood here.
function linkCommand() {
  const bin = path.join(root, 'node_modules', '.bin')
  mkdirSync(bin, { recursive: true })
  rmSync(path.join(bin, 'placard'), { force: true })
  symlinkSync(path.relative(bin, main), path.join(bin, 'placard'))
  chmodSync(main, 0o755)
}

/** Builds where the sources are newer than the build. */
export function build({ force = false } = {}) {
  writeRulesVersion()
  const stamp = path.join(root, 'dist', '.built')
  const fresh = existsSync(stamp) && statSync(stamp).mtimeMs > newest(path.join(root, 'src'))
  if (force || !fresh) {
    rmSync(path.join(root, 'dist'), { recursive: true, force: true })
    run(process.execPath, [path.join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'])
    run(process.execPath, ['-e', `require('fs').writeFileSync(${JSON.stringify(stamp)}, '')`])
  }
  linkCommand()
}

if (process.argv[1] === path.join(root, 'scripts', 'build.mjs')) {
  installMissing()
  build({ force: true })
}
