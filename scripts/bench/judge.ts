import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { decide } from '../../src/classify/index.ts'
import type { LabelledRow, RowTool } from '../../src/eval/labelled-row.ts'
import { measureCategories } from '../../src/eval/category-measures.ts'
import type { Judged } from '../../src/eval/opinion.ts'
import { readRows } from '../../src/eval/read-rows.ts'
import { measureRisks } from '../../src/eval/risk-measures.ts'
import { estimateListing, reasonsToJudge, sumEstimates, type Usage } from '../../src/judge/index.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import {
  isSent,
  judgedVerdicts,
  rowFinder,
  shelvesOf,
  simulation,
  type Mode,
  type Shelf,
} from './judge/judged-rows.ts'
import { alwaysHarmless, labelledJudge, type Say } from './judge/simulated-judge.ts'

const root = path.resolve(import.meta.dirname, '../..')
type Print = (line: string) => void

/**
 * `npm run bench -- judge`: what a language model's judgements do to the verdicts, with a SIMULATED judge that answers from
 * the labels, and what asking costs. Nothing is sent anywhere. Answers whether what must hold holds.
 */
export async function benchJudge(print: Print): Promise<boolean> {
  const merging = await benchMerging(print)
  const cost = await benchCost(print)
  return merging && cost
}

async function benchMerging(print: Print): Promise<boolean> {
  const { rows } = labelledRows(path.join(root, 'data/golden.jsonl'))
  const shelves = shelvesOf(rows)
  const rowOf = rowFinder(shelves, rows)
  const judges: [string, Say][] = [0, 0.05, 0.1, 0.2, 0.4].map((rate) => [
    `wrong in ${rate * 100}%`,
    labelledJudge(rowOf, rate),
  ])
  judges.push(['always read/low', alwaysHarmless])
  print(`SIMULATED judge over ${rows.length} labelled tools (data/golden.jsonl); no model was asked`)
  print(table(['mode', 'judge', 'sent', 'category', 'risk accepted', 'too low', 'by two levels']))
  const before = measure(rows, byRules(shelves))
  print(table(['–', 'rules alone', '0', ...cells(before)]))
  let lowHolds = true
  let farHolds = true
  for (const mode of ['auto', 'all'] as const) {
    for (const [name, say] of judges) {
      const { verdicts, sent } = await judgedVerdicts(shelves, {
        judge: simulation(say),
        mode,
        known: new Map(),
      })
      const after = measure(rows, verdicts)
      print(table([mode, name, String(sent), ...cells(after)]))
      lowHolds &&= after.tooLow <= before.tooLow || say === alwaysHarmless
      farHolds &&= after.tooLowByMore <= before.tooLowByMore
    }
  }
  print(`rated too low never rises, up to 40% wrong: ${holding(lowHolds)}`)
  print(`rated too low by two levels or more never rises, whatever the judge says: ${holding(farHolds)}`)
  return lowHolds && farHolds
}

async function benchCost(print: Print): Promise<boolean> {
  const { rows, from } = thousandTools()
  const shelves = shelvesOf(rows)
  const rules = byRules(shelves)
  const inReview = [...rules.values()].filter(({ needsReview }) => needsReview).length
  print('')
  print(`What asking costs: ${rows.length} tools of ${shelves.length} servers, ${from}; tokens are estimates`)
  let holds = true
  for (const mode of ['auto', 'all'] as const) {
    const usages: Usage[] = []
    const known = new Map<string, Judgement>()
    const first = simulation(alwaysHarmless, (usage) => usages.push(usage))
    const { sent } = await judgedVerdicts(shelves, { judge: first, mode, known })
    const second = simulation()
    await judgedVerdicts(shelves, { judge: second, mode, known })
    const tokens = usages.reduce((sum, usage) => sum + usage.inputTokens + usage.outputTokens, 0)
    const perTool = sent === 0 ? 0 : Math.round(tokens / sent)
    const covered = reviewCovered(shelves, mode)
    const dry = dryRun(shelves, mode)
    print(
      `${mode}: ${sent} sent (${percent(sent, rows.length)}), ${first.requests} requests, ${perTool} tokens per tool sent, ` +
        `${Math.round(tokens / rows.length)} per tool; dry run says ${dry.requests} requests and ${dry.inputTokens + dry.outputTokens} tokens, used ${tokens}; ` +
        `needing review ${covered} of ${inReview} covered; second run ${second.requests} requests`,
    )
    holds &&= second.requests === 0 && covered === inReview
  }
  for (const [reason, count] of reasonCounts(shelves)) print(`  auto because of ${reason}: ${count}`)
  print(`everything that needs review is sent, a second run sends nothing: ${holding(holds)}`)
  return holds
}

function labelledRows(file: string): { rows: LabelledRow[] } {
  const read = readRows(readFileSync(file, 'utf8'))
  if (read.kind !== 'labelled') throw new Error(`${file} holds no labelled tools`)
  return { rows: read.rows }
}

/** Real listings where they lie beside the project; else the labelled tools once more under other servers' names. */
function thousandTools(): { rows: RowTool[]; from: string } {
  const corpus = path.resolve(root, '../shared/corpus/npm-tools.jsonl')
  if (existsSync(corpus)) {
    const lines = readFileSync(corpus, 'utf8').trim().split('\n').slice(0, 1000)
    const rows = lines.map((line) => {
      const { tool, ...rest } = JSON.parse(line) as RowTool & { tool: string }
      return { ...rest, name: tool }
    })
    return { rows, from: 'real definitions from public npm servers' }
  }
  const { rows } = labelledRows(path.join(root, 'data/golden.jsonl'))
  const again = rows.map((row) => ({ ...row, server: `${row.server} (2)` }))
  return {
    rows: [...rows, ...again].slice(0, 1000),
    from: 'data/golden.jsonl, partly twice: harder than the wild',
  }
}

function byRules(shelves: readonly Shelf[]): Map<number, Verdict> {
  return new Map(
    shelves.flatMap(({ facts, indices }) =>
      facts.map((one) => [indices[one.ordinal] ?? -1, decide(one)] as const),
    ),
  )
}

function measure(rows: readonly LabelledRow[], verdicts: ReadonlyMap<number, Verdict>) {
  const judged: Judged<LabelledRow>[] = rows.map((row, index) => ({
    row,
    opinion: verdicts.get(index) ?? null,
  }))
  const { accepted, tooLow, tooLowByMore } = measureRisks(judged)
  return {
    total: rows.length,
    category: measureCategories(judged).accepted.hits,
    accepted: accepted.hits,
    tooLow: tooLow.hits,
    tooLowByMore: tooLowByMore.hits,
  }
}

function cells({ total, category, accepted, tooLow, tooLowByMore }: ReturnType<typeof measure>): string[] {
  const low = [tooLow, tooLowByMore].map((count) => `${count} (${percent(count, total)})`)
  return [percent(category, total), percent(accepted, total), ...low]
}

function reviewCovered(shelves: readonly Shelf[], mode: Mode): number {
  const all = shelves.flatMap(({ facts }) => facts.map((one) => ({ one, verdict: decide(one) })))
  return all.filter(({ one, verdict }) => verdict.needsReview && isSent(mode, one, verdict)).length
}

function dryRun(shelves: readonly Shelf[], mode: Mode) {
  return sumEstimates(
    shelves.map(({ listing, facts }) => {
      const which = facts.filter((one) => isSent(mode, one, decide(one))).map(({ ordinal }) => ordinal)
      return estimateListing({ listing, which }, undefined)
    }),
  )
}

function reasonCounts(shelves: readonly Shelf[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of shelves.flatMap(({ facts }) => facts)) {
    for (const reason of reasonsToJudge(decide(one), one.doubts))
      counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return counts
}

const holding = (holds: boolean): string => (holds ? 'HOLDS' : 'DOES NOT HOLD')
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`
const widths = [5, 16, 5, 9, 14, 12, 14]
const table = (columns: string[]): string =>
  columns
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join(' ')
    .trimEnd()

if (process.argv[1] === import.meta.filename) {
  process.exitCode = (await benchJudge((line) => process.stdout.write(`${line}\n`))) ? 0 : 1
}
