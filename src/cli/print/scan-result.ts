import type { ScannedTool } from '../../queue/scanned-tools.ts'
import type { ScanOptions } from '../commands/scan.ts'
import { colours, type Io } from '../io.ts'
import { painter } from './colour.ts'
import { scanTable } from './scan.ts'
import { type Finished, scanRow } from './scan-row.ts'
import type { Screen } from './tool.ts'
import { toolTable } from './tool-table.ts'
import { schemaVersion } from './schema-version.ts'

export interface ScanResult {
  runId: string
  scanned: readonly Finished[]
  options: Pick<ScanOptions, 'json' | 'jsonl'>
}

/** The terminal that data is written for. */
export function screenOf(io: Io): Screen {
  return { paint: painter(colours(io, io.stdout)), columns: io.stdout.columns ?? 160 }
}

/** Prints what a scan came to: a table, one document, or a line for each server and tool. Ordered by server. */
export function printScan(io: Io, { runId, scanned, options }: ScanResult): void {
  const ordered = scanned.toSorted(bySlug)
  if (options.json) return void io.stdout.write(`${JSON.stringify(document(runId, ordered), null, 2)}\n`)
  if (options.jsonl) return void io.stdout.write(lines(runId, ordered))
  const screen = screenOf(io)
  const [only] = ordered
  if (only && ordered.length === 1 && only.verdicts.length > 0) {
    io.stdout.write(`${toolTable(only.verdicts, screen)}\n`)
  }
  io.stdout.write(scanTable(ordered.map(scanRow), screen))
}

function bySlug({ job: a }: Finished, { job: b }: Finished): number {
  if (a.ref.slug === b.ref.slug) return a.targetId - b.targetId
  return a.ref.slug < b.ref.slug ? -1 : 1
}

function document(runId: string, scanned: readonly Finished[]) {
  return {
    schemaVersion,
    runId,
    servers: scanned.map((each) => ({
      ...scanRow(each),
      verdicts: each.tools.filter(({ verdict }) => verdict).map(toolRow),
      unusable: each.tools.filter(({ verdict }) => !verdict).map(toolRow),
    })),
  }
}

function lines(runId: string, scanned: readonly Finished[]): string {
  return scanned
    .flatMap((each) => [
      { schemaVersion, kind: 'server', runId, ...scanRow(each) },
      ...each.tools.map((tool) => ({
        schemaVersion,
        kind: 'tool',
        runId,
        server: each.job.ref.slug,
        ...toolRow(tool),
      })),
    ])
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('')
}

/** A tool's verdict, with what is wrong with its definition; of an unusable one only that. */
function toolRow({ ordinal, status, problems, verdict }: ScannedTool) {
  if (!verdict) return { ordinal, status, problems }
  return status === 'ok' ? verdict : { ...verdict, status, problems }
}
