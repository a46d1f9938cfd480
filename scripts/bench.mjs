// `npm run bench -- NAME`: builds, then measures what is built. The memory is tidied up by the thread that works, so
// that the time of the processor is that of one core.
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { build } from './build.mjs'
import { installMissing, root } from './install-missing.mjs'

installMissing()
build()
const bench = path.join(root, 'scripts', 'bench.ts')
const options = ['--single-threaded-gc', '--import', 'tsx', bench, ...process.argv.slice(2)]
const done = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit' })
process.exit(done.status ?? 1)
