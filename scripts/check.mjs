// `npm run check`: types, lint, format, generated files, and the architecture test.
import path from 'node:path'
import { installMissing, run } from './install-missing.mjs'

installMissing()
const bin = (name) => path.join('node_modules', '.bin', name)
run(process.execPath, [path.join('scripts', 'rules-version.mjs'), '--check'])
run(bin('tsc'), ['-p', 'test/tsconfig.json'])
run(bin('oxlint'), ['--deny-warnings'])
run(bin('tsx'), [path.join('scripts', 'accuracy.ts'), '--check'])
run(bin('tsx'), [path.join('scripts', 'golden-agreement.ts'), '--check'])
run(bin('tsx'), [path.join('scripts', 'hostile.ts'), '--check'])
run(bin('prettier'), ['--check', '.', '--log-level', 'warn'])
run(process.execPath, [path.join('node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/architecture.test.ts'])
