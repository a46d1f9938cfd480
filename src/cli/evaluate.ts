import { readFile } from 'node:fs/promises'
import { classify } from '../classify/index.ts'
import { UserError } from '../errors.ts'
import { judgeRows } from '../eval/judge-rows.ts'
import type { LabelledRow } from '../eval/labelled-row.ts'
import { type LabelledReport, measureLabelled } from '../eval/measure-labelled.ts'
import { measureVendor, type VendorReport } from '../eval/measure-vendor.ts'
import { labelledMisses, type MissKind, vendorMisses } from '../eval/misses.ts'
import { type BadLine, readRows } from '../eval/read-rows.ts'
import type { VendorRow } from '../eval/vendor-row.ts'
import type { Verdict } from '../model/verdict.ts'
import { toolFromDefinition } from './tool-from-definition.ts'

/** A row that was judged wrongly, with the verdict whose evidence tells why. */
export interface ShownMiss<Row = LabelledRow | VendorRow> {
  row: Row
  verdict: Verdict | null
  wrong: MissKind[]
}

export interface Evaluation {
  report: LabelledReport | VendorReport
  misses: ShownMiss[]
}

/** Judges the labelled tools of a file by the rules and measures how right they are. */
export async function evaluateFile(path: string, shown: string): Promise<Evaluation> {
  return evaluateText(await read(path, shown), shown)
}

/** The same for a text that has been read; `shown` names it in errors. */
export function evaluateText(text: string, shown: string): Evaluation {
  const read = readRows(text)
  const bad = read.bad[0]
  if (bad) throw broken(shown, badLines(read.bad))
  if (read.rows.length === 0) throw broken(shown, 'it holds no labelled tool')
  return read.kind === 'vendor' ? evaluateVendor(read.rows) : evaluateLabelled(read.rows)
}

function evaluateLabelled(rows: readonly LabelledRow[]): Evaluation {
  const judged = judgedRows(rows)
  return { report: measureLabelled(judged), misses: shownMisses(judged, labelledMisses(judged)) }
}

function evaluateVendor(rows: readonly VendorRow[]): Evaluation {
  const judged = judgedRows(rows)
  return { report: measureVendor(judged), misses: shownMisses(judged, vendorMisses(judged)) }
}

interface JudgedRow<Row> {
  row: Row
  opinion: Verdict | null
}

function judgedRows<Row extends LabelledRow | VendorRow>(rows: readonly Row[]): JudgedRow<Row>[] {
  const verdicts = judgeRows(rows, { toTool: toolFromDefinition, classify: (listing) => classify(listing) })
  return rows.map((row, index) => ({ row, opinion: verdicts[index] ?? null }))
}

function shownMisses<Row extends LabelledRow | VendorRow>(
  judged: readonly JudgedRow<Row>[],
  misses: readonly { index: number; wrong: MissKind[] }[],
): ShownMiss<Row>[] {
  return misses.flatMap(({ index, wrong }) => {
    const each = judged[index]
    return each ? [{ row: each.row, verdict: each.opinion, wrong }] : []
  })
}

async function read(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable'
    if (code === 'ENOENT') throw new UserError('file-missing', { path: shown })
    throw new UserError('file-unreadable', { path: shown, why: code })
  }
}

const mostNamed = 5

function badLines(bad: readonly BadLine[]): string {
  const named = bad.slice(0, mostNamed).map(({ line, why }) => `line ${line}: ${why}`)
  const more = bad.length - named.length
  return `${named.join('; ')}${more > 0 ? `; and ${more} more lines` : ''}`
}

function broken(path: string, why: string): UserError {
  return new UserError('file-broken', { path, format: 'JSON Lines of labelled tools', why })
}
