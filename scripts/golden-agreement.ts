// Compares data/golden-second.jsonl, ratings of part of the golden set by somebody who saw no label, with the labels:
// agreement, Cohen's κ, every disagreement. --write puts it into the README, --check fails where it differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { GoldenRow } from '../src/eval/golden-row.ts'
import { SecondRating } from '../src/eval/second-rating.ts'
import { agreementText } from './accuracy/agreement-text.ts'
import { withSection } from './marked-section.ts'

const root = path.resolve(import.meta.dirname, '..')
const readmeFile = path.join(root, 'README.md')
const secondFile = path.join(root, 'data/golden-second.jsonl')

if (!existsSync(secondFile)) {
  console.error('data/golden-second.jsonl is not there: nothing was rated a second time')
  process.exit(1)
}

const linesOf = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

const golden = linesOf(path.join(root, 'data/golden.jsonl')).map((row) => GoldenRow.parse(row))
const second = linesOf(secondFile).map((row) => SecondRating.parse(row))
const section = agreementText(golden, second)
const readme = existsSync(readmeFile) ? readFileSync(readmeFile, 'utf8') : ''

if (process.argv.includes('--write')) {
  writeFileSync(readmeFile, withSection(readme, 'agreement', section))
} else if (process.argv.includes('--check')) {
  if (withSection(readme, 'agreement', section) !== readme) {
    console.error(
      'the agreement of README.md is out of date: run npx tsx scripts/golden-agreement.ts --write',
    )
    process.exitCode = 1
  }
} else console.log(section)
