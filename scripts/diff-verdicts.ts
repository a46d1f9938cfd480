// What a change of the rules does to the verdicts of a fixed corpus.
//   npx tsx scripts/diff-verdicts.ts --save before.json    writes the verdicts of the rules as they are now
//   npx tsx scripts/diff-verdicts.ts before.json           prints what differs from them, worst first
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { classify, rulesVersion } from '../src/classify/index.ts'
import { categories } from '../src/model/category.ts'
import { riskLevels } from '../src/model/risk.ts'
import { corpusListings } from './corpus.ts'

interface Stored {
  rulesVersion: string
  /** `server tool ordinal` → category, risk, signals, review. */
  verdicts: Record<string, string>
}

function current(folder: string | undefined): Stored {
  const verdicts: Record<string, string> = {}
  for (const listing of corpusListings(folder) ?? []) {
    classify(listing).forEach((verdict, i) => {
      if (!verdict) return
      const { category, risk, signals, needsReview } = verdict
      verdicts[`${listing.slug} ${verdict.name} ${i}`] =
        `${category} ${risk} [${signals.join(' ')}]${needsReview ? ' review' : ''}`
    })
  }
  return { rulesVersion, verdicts }
}

const rank = (text: string): number => {
  const [category, risk] = text.split(' ')
  return categories.findIndex((one) => one === category) * 10 + riskLevels.findIndex((one) => one === risk)
}

function print(before: Stored, after: Stored): void {
  const keys = [...new Set([...Object.keys(before.verdicts), ...Object.keys(after.verdicts)])].sort()
  const changed = keys.flatMap((key) => {
    const [was, is] = [before.verdicts[key] ?? 'absent', after.verdicts[key] ?? 'absent']
    return was === is ? [] : [{ key, was, is, fall: rank(was) - rank(is) }]
  })
  const count = (holds: (fall: number) => boolean) => changed.filter((one) => holds(one.fall)).length
  process.stdout.write(
    `rules ${before.rulesVersion} → ${after.rulesVersion}: ${changed.length} of ${keys.length} verdicts differ; ` +
      `${count((fall) => fall < 0)} rose, ${count((fall) => fall > 0)} fell, ${count((fall) => fall === 0)} kept their level\n`,
  )
  for (const one of changed.sort((a, b) => b.fall - a.fall)) {
    process.stdout.write(`${one.key}\n  - ${one.was}\n  + ${one.is}\n`)
  }
}

/** What was saved before; a file that is none ends with the one line that says so. */
function stored(file: string): Stored | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stored
  } catch {
    process.stderr.write(`${file} holds no saved verdicts; make one with --save ${file}\n`)
    process.exitCode = 2
    return undefined
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'string' }, corpus: { type: 'string' } },
})
const now = current(values.corpus)
const [file] = positionals
if (Object.keys(now.verdicts).length === 0) {
  process.stderr.write('no corpus found; name its folder with --corpus\n')
  process.exitCode = 2
} else if (values.save !== undefined) {
  writeFileSync(values.save, `${JSON.stringify(now)}\n`)
} else if (file !== undefined) {
  const before = stored(file)
  if (before) print(before, now)
} else {
  process.stderr.write('give --save <file>, or a file that was saved before\n')
  process.exitCode = 2
}
