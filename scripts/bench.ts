// npm run bench -- <name>: prints a benchmark's figures; exit code 1 where one misses its mark.
import { benchClassify } from './bench/classify.ts'
import { benchJudge } from './bench/judge.ts'

const benches: Readonly<Record<string, (print: (line: string) => void) => boolean | Promise<boolean>>> = {
  classify: benchClassify,
  judge: benchJudge,
}
const [name = ''] = process.argv.slice(2)
const bench = benches[name]

if (!bench) {
  process.stderr.write(`name a benchmark: ${Object.keys(benches).join(', ')}\n`)
  process.exitCode = 2
} else if (!(await bench((line) => process.stdout.write(`${line}\n`)))) {
  process.exitCode = 1
}
