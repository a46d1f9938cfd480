import type { Verdict } from '../../model/verdict.ts'
import type { Scanned } from '../../pipeline.ts'
import type { ScanOptions } from '../commands/scan.ts'
import { colours, type Io } from '../io.ts'
import { painter } from './colour.ts'
import { scanTable } from './scan.ts'
import { scanRow } from './scan-row.ts'
import type { Screen } from './tool.ts'
import { toolTable } from './tool-table.ts'
import { schemaVersion } from './schema-version.ts'

export interface ScanResult {
  runId: string
  scanned: readonly Scanned[]
  options: Pick<ScanOptions, 'json' | 'jsonl'>
}

/** The terminal that data is written for. */
export function screenOf(io: Io): Screen {
  return { paint: painter(colours(io, io.stdout)), columns: io.stdout.columns ?? 160 }
}

/** Prints what a scan came to: a table, one document, or a line for each server and tool. Ordered by server. */
export function printScan(io: Io, { runId, scanned, options }: ScanResult): void {
  const ordered = scanned.toSorted((a, b) => (a.job.ref.slug < b.job.ref.slug ? -1 : 1))
  if (options.json) return void io.stdout.write(`${JSON.stringify(document(runId, ordered), null, 2)}\n`)
  if (options.jsonl) return void io.stdout.write(lines(runId, ordered))
  const screen = screenOf(io)
  const [only] = ordered
  if (only && ordered.length === 1 && only.verdicts.length > 0) {
    io.stdout.write(`${toolTable(only.verdicts, screen)}\n`)
  }
  io.stdout.write(scanTable(ordered.map(scanRow), screen))
}

function document(runId: string, scanned: readonly Scanned[]) {
  return {
    schemaVersion,
    runId,
    servers: scanned.map((each) => ({ ...scanRow(each), verdicts: each.verdicts })),
  }
}

function lines(runId: string, scanned: readonly Scanned[]): string {
  return scanned
    .flatMap((each) => [
      { schemaVersion, kind: 'server', runId, ...scanRow(each) },
      ...each.verdicts.map((verdict: Verdict) => ({ schemaVersion, kind: 'tool', runId, ...verdict })),
    ])
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('')
}
