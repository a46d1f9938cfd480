// Bounded, repeatable fuzz of the parser of raw messages, through verdict, policy and every export.
//   npm run fuzz                            20,000 messages
//   npm run fuzz -- --count 500 --seed 7    other ones
import { parseArgs } from 'node:util'
import { faultsOfMessage, injured, seeded } from '../test/hostile/fuzz-message.ts'

const slowMs = 2_000
const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
})
const count = Number(values.count)
const seed = Number(values.seed)
if (!Number.isSafeInteger(count) || !Number.isSafeInteger(seed) || count < 1) {
  process.stderr.write('--count and --seed are whole numbers\n')
  process.exit(2)
}

const random = seeded(seed)
const begun = performance.now()
let slowest = 0
for (let n = 0; n < count; n += 1) {
  const text = injured(random)
  const from = performance.now()
  const faults = faultsIn(text)
  const took = performance.now() - from
  slowest = Math.max(slowest, took)
  if (took > slowMs) faults.push(`took ${Math.round(took)} ms`)
  if (faults.length > 0) {
    process.stderr.write(
      `seed ${seed}, message ${n}:\n${faults.map((line) => `  ${line}\n`).join('')}${JSON.stringify(text)}\n`,
    )
    process.exit(1)
  }
}
const seconds = ((performance.now() - begun) / 1000).toFixed(1)
process.stdout.write(
  `${count} messages of seed ${seed} in ${seconds} s, the slowest in ${Math.round(slowest)} ms: nothing found\n`,
)

function faultsIn(text: string): string[] {
  try {
    return faultsOfMessage(text)
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
}
