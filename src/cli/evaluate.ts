import { readFile } from 'node:fs/promises'
import { UserError } from '../errors.ts'
import { judgeRows } from '../eval/judge-rows.ts'
import type { LabelledRow } from '../eval/labelled-row.ts'
import { type LabelledReport, measureLabelled } from '../eval/measure-labelled.ts'
import { measureVendor, type VendorReport } from '../eval/measure-vendor.ts'
import { labelledMisses, type MissKind, vendorMisses } from '../eval/misses.ts'
import { type BadLine, readRows, type Rows } from '../eval/read-rows.ts'
import type { VendorRow } from '../eval/vendor-row.ts'
import type { LlmStatus } from '../model/judgement.ts'
import type { Listing } from '../model/listing.ts'
import type { Verdict } from '../model/verdict.ts'
import { type JudgePass, judgeSnapshot } from '../queue/judge-snapshot.ts'
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
  /** What became of the model's pass, by status; empty without one. */
  llm: Partial<Record<LlmStatus, number>>
}

/** Judges the labelled tools of a file, by the rules and by the model's pass where there is one, and measures it. */
export async function evaluateFile(
  path: string,
  about: { shown: string; pass?: JudgePass | undefined },
): Promise<Evaluation> {
  const rows = rowsOf(await read(path, about.shown), about.shown)
  return rows.kind === 'vendor'
    ? await evaluateVendor(rows.rows, about.pass)
    : await evaluateLabelled(rows.rows, about.pass)
}

function rowsOf(text: string, shown: string): Rows {
  const rows = readRows(text)
  if (rows.bad.length > 0) throw broken(shown, badLines(rows.bad))
  if (rows.rows.length === 0) throw broken(shown, 'it holds no labelled tool')
  return rows
}

async function evaluateLabelled(rows: readonly LabelledRow[], pass?: JudgePass): Promise<Evaluation> {
  const judged = await judgedRows(rows, pass)
  const misses = shownMisses(judged, labelledMisses(judged))
  return { report: measureLabelled(judged), misses, llm: statusesOf(judged) }
}

async function evaluateVendor(rows: readonly VendorRow[], pass?: JudgePass): Promise<Evaluation> {
  const judged = await judgedRows(rows, pass)
  const misses = shownMisses(judged, vendorMisses(judged))
  return { report: measureVendor(judged), misses, llm: statusesOf(judged) }
}

interface JudgedRow<Row> {
  row: Row
  opinion: Verdict | null
}

async function judgedRows<Row extends LabelledRow | VendorRow>(
  rows: readonly Row[],
  pass?: JudgePass,
): Promise<JudgedRow<Row>[]> {
  const classify = async (listing: Listing): Promise<(Verdict | null)[]> => {
    const judged = await judgeSnapshot(listing, { pass, overrides: [] })
    const verdicts = new Map(judged.map(({ ordinal, verdict }) => [ordinal, verdict]))
    return listing.tools.map(({ ordinal }) => verdicts.get(ordinal) ?? null)
  }
  const verdicts = await judgeRows(rows, { toTool: toolFromDefinition, classify })
  return rows.map((row, index) => ({ row, opinion: verdicts[index] ?? null }))
}

function statusesOf(judged: readonly JudgedRow<unknown>[]): Evaluation['llm'] {
  const counts: Evaluation['llm'] = {}
  for (const { opinion } of judged) {
    const status = opinion?.llmStatus
    if (status !== undefined) counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
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
