// `npm test`: installs what is missing, builds, runs the tests. Arguments go to Vitest.
import path from 'node:path'
import { build } from './build.mjs'
import { installMissing, run } from './install-missing.mjs'

installMissing()
build()
run(process.execPath, [path.join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)])
