// `npm start`: installs what is missing, builds, scans the quick-start set, says what to type next.
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { build } from './build.mjs'
import { installMissing, root } from './install-missing.mjs'

installMissing()
build()
const cli = path.join(root, 'dist', 'cli', 'main.js')
const done = spawnSync(process.execPath, [cli, 'start', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(done.status ?? 1)
