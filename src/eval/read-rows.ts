import type { z } from 'zod'
import { LabelledRow } from './labelled-row.ts'
import { VendorRow } from './vendor-row.ts'

/** A line that is no row of its file's kind. `line` counts from 1. */
export interface BadLine {
  line: number
  why: string
}

/** The rows of one file: all labelled or all vendor rows, as the first line that is an object tells. */
export type Rows =
  | { kind: 'labelled'; rows: LabelledRow[]; bad: BadLine[] }
  | { kind: 'vendor'; rows: VendorRow[]; bad: BadLine[] }

/** Reads JSON Lines of labelled tools. Blank lines are skipped; every other line is a row or stands in `bad`. */
export function readRows(text: string): Rows {
  const lines = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, index) => ({ line: index + 1, value: parsed(line) }))
    .filter((each) => each.value !== blank)
  const first = lines.find((each) => isRecord(each.value))?.value
  return isRecord(first) && 'mutates' in first
    ? { kind: 'vendor', ...checked(lines, VendorRow) }
    : { kind: 'labelled', ...checked(lines, LabelledRow) }
}

const blank = Symbol('blank line')

interface Line {
  line: number
  value: unknown
}

function parsed(line: string): unknown {
  if (line.trim() === '') return blank
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function checked<Schema extends z.ZodType>(
  lines: readonly Line[],
  schema: Schema,
): { rows: z.infer<Schema>[]; bad: BadLine[] } {
  const rows: z.infer<Schema>[] = []
  const bad: BadLine[] = []
  for (const { line, value } of lines) {
    const result = schema.safeParse(value)
    if (result.success) rows.push(result.data)
    else bad.push({ line, why: value === undefined ? 'no JSON' : reasonOf(result.error) })
  }
  return { rows, bad }
}

function reasonOf(error: z.ZodError): string {
  const issue = error.issues[0]
  const where = issue?.path.join('.') ?? ''
  return where === '' ? 'no object' : `${where}: ${issue?.message ?? 'not understood'}`
}
