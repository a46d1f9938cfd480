import { readFileSync } from 'node:fs'
import { classify } from '../../src/classify/index.ts'
import { toolFromDefinition } from '../../src/cli/tool-from-definition.ts'
import { judgeRows } from '../../src/eval/judge-rows.ts'
import type { RowTool } from '../../src/eval/labelled-row.ts'
import { measureLabelled } from '../../src/eval/measure-labelled.ts'
import { measureVendor } from '../../src/eval/measure-vendor.ts'
import type { Judged, Opinion } from '../../src/eval/opinion.ts'
import { readRows, type Rows } from '../../src/eval/read-rows.ts'
import { alwaysRead, annotationsAlone, type Baseline, verbCount, verbList } from './baselines.ts'
import { labelledFigures } from './figures.ts'
import { labelledLine, vendorLine } from './markdown.ts'

export function rowsOf(file: string): Rows {
  const rows = readRows(readFileSync(file, 'utf8'))
  const [bad] = rows.bad
  if (bad) throw new Error(`${file}, line ${bad.line}: ${bad.why}`)
  return rows
}

/** The rules' own opinions. */
export async function byRules<Row extends RowTool>(rows: readonly Row[]): Promise<Judged<Row>[]> {
  const verdicts = await judgeRows(rows, {
    toTool: toolFromDefinition,
    classify: (listing) => classify(listing),
  })
  return rows.map((row, index) => ({ row, opinion: verdicts[index] ?? null }))
}

/** A baseline's, of the rows it has something to go on. */
function byBaseline<Row extends RowTool>(rows: readonly Row[], baseline: Baseline): Judged<Row>[] {
  return rows.flatMap((row) => {
    const opinion: Opinion | null = baseline(row)
    return opinion ? [{ row, opinion }] : []
  })
}

const baselines: readonly (readonly [who: string, baseline: Baseline])[] = [
  ['always read', alwaysRead],
  ['annotations alone, of the annotated', annotationsAlone],
  [`list of ${verbCount} verbs, first in the name`, verbList],
]

const placard = '**Placard, rules only**'

/** A line for the rules and one for each baseline, of a file of either kind. */
export async function linesOfFile(name: string, file: Rows): Promise<{ rules: string; baselines: string[] }> {
  if (file.kind === 'labelled') {
    const line = (who: string, judged: Parameters<typeof measureLabelled>[0]): string =>
      labelledLine(name, who, labelledFigures(measureLabelled(judged)))
    return {
      rules: line(placard, await byRules(file.rows)),
      baselines: measurable(file.rows).map(([who, baseline]) => line(who, byBaseline(file.rows, baseline))),
    }
  }
  const line = (who: string, judged: Parameters<typeof measureVendor>[0]): string =>
    vendorLine(name, who, measureVendor(judged))
  return {
    rules: line(placard, await byRules(file.rows)),
    baselines: measurable(file.rows).map(([who, baseline]) => line(who, byBaseline(file.rows, baseline))),
  }
}

/** A file without annotations has no line for them. */
function measurable(rows: readonly RowTool[]): typeof baselines {
  return baselines.filter(([, baseline]) => rows.some((row) => baseline(row) !== null))
}
