// npm run bench -- <name> [options]: runs scripts/bench/<name>.ts.
import { readdirSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, 'bench')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .sort()
const [name, ...args] = process.argv.slice(2)

if (name === undefined || !names.includes(name)) {
  process.stderr.write(`name a benchmark: ${names.join(', ')}\n`)
  process.exitCode = 2
} else {
  const file = (await import(path.join(folder, `${name}.ts`))) as { bench: (args: string[]) => unknown }
  await file.bench(args)
}
