// Prints the README's accuracy tables; with --write puts them into the README, with --check fails where it differs.
// The benchmark files are not part of this repository: where they are absent, their committed rows are kept.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rulesVersion } from '../src/classify/index.ts'
import type { LabelledRow } from '../src/eval/labelled-row.ts'
import { measureLabelled } from '../src/eval/measure-labelled.ts'
import { FirstFigures, labelledFigures } from './accuracy/figures.ts'
import { labelledLine, labelledTable, linesOf, unmeasuredLine, vendorTable } from './accuracy/markdown.ts'
import { byRules, linesOfFile, rowsOf } from './accuracy/measure-file.ts'
import { markedSection, withSection } from './marked-section.ts'

const root = path.resolve(import.meta.dirname, '..')
const readmeFile = path.join(root, 'README.md')
const firstFile = path.join(root, 'data/accuracy-first.json')
const readme = existsSync(readmeFile) ? readFileSync(readmeFile, 'utf8') : ''
const committed = markedSection(readme, 'accuracy') ?? ''

const golden = rowsOf(path.join(root, 'data/golden.jsonl'))
if (golden.kind !== 'labelled') throw new Error('data/golden.jsonl holds no labelled rows')

/** Written by the first run ever and never again. */
async function firstFigures(rows: readonly LabelledRow[]): Promise<FirstFigures> {
  if (!existsSync(firstFile) && !process.argv.includes('--check')) {
    const figures = { rulesVersion, golden: labelledFigures(measureLabelled(await byRules(rows))) }
    writeFileSync(firstFile, `${JSON.stringify(figures, null, 2)}\n`)
  }
  return FirstFigures.parse(JSON.parse(readFileSync(firstFile, 'utf8')))
}

/** The lines of a benchmark file, measured where it is at hand, else as they are committed. */
async function benchmarkLines(name: string): Promise<string[]> {
  const file = path.resolve(root, '../shared/benchmark', `${name}.jsonl`)
  if (!existsSync(file)) {
    console.error(`${name} is not at hand: its committed rows are kept`)
    return linesOf(name, committed)
  }
  const { rules, baselines } = await linesOfFile(name, rowsOf(file))
  return [rules, ...baselines]
}

const own = await linesOfFile('golden set', golden)
const llm = 'not measured; `placard eval data/golden.jsonl --llm all` prints it with your key'
const section = [
  labelledTable([
    own.rules,
    labelledLine(
      'golden set',
      'Placard, the rules at their first sight of it',
      (await firstFigures(golden.rows)).golden,
    ),
    unmeasuredLine('golden set', 'Placard with a model', llm),
    ...own.baselines,
    ...(await benchmarkLines('labelled-dev')),
  ]),
  '',
  vendorTable(await benchmarkLines('vendor-dev')),
].join('\n')

if (process.argv.includes('--write')) {
  writeFileSync(readmeFile, withSection(readme, 'accuracy', section))
} else if (process.argv.includes('--check')) {
  if (withSection(readme, 'accuracy', section) !== readme) {
    console.error('the accuracy tables of README.md are out of date: run npx tsx scripts/accuracy.ts --write')
    process.exitCode = 1
  }
} else console.log(section)
