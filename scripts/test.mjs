// `npm test`: installs what is missing, builds, runs the tests. Arguments go to Vitest. The closing line counts them;
// with PLACARD_NO_SKIP set (CI) a skipped test is a failure, since its engine should have been installed.
import { readFileSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from './build.mjs'
import { installMissing, root } from './install-missing.mjs'

installMissing()
build()

const report = path.join(tmpdir(), `placard-tests-${process.pid}.json`)
const vitest = path.join('node_modules', 'vitest', 'vitest.mjs')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const done = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})

let skipped = 0
try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  skipped = numPendingTests + numTodoTests
  process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed, ${skipped} skipped\n`)
} catch {
  process.stdout.write('no test report was written\n')
}
rmSync(report, { force: true })

if (process.env.PLACARD_NO_SKIP && skipped > 0) {
  process.stderr.write(`${skipped} tests were skipped, which PLACARD_NO_SKIP does not allow\n`)
  process.exit(1)
}
process.exit(done.status ?? 1)
