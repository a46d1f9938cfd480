import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { serverDocument } from '../../src/cli/documents.ts'
import { lookupDocument } from '../../src/cli/lookup-document.ts'
import { memoryIo } from '../cli/memory-io.ts'
import { painter } from '../../src/cli/print/colour.ts'
import { lookupPage } from '../../src/cli/print/lookup.ts'
import { newProgress } from '../../src/cli/print/progress.ts'
import { runPage } from '../../src/cli/print/runs.ts'
import { printScan } from '../../src/cli/print/scan-result.ts'
import { serverPage } from '../../src/cli/print/server.ts'
import { toolPage } from '../../src/cli/print/tool.ts'
import { exporters } from '../../src/export/index.ts'
import { escapeTerminal } from '../../src/text/escape/terminal.ts'
import { readers } from '../export/readers.ts'
import type { Seen } from './scanner.ts'

/** Every way by which a server's words reach somebody. A new one is added here, with what must hold on it. */
export const surfaces = [
  'terminal',
  'json',
  'jsonl',
  'log',
  'changes',
  'export:json',
  'export:policylayer',
] as const
export type Surface = (typeof surfaces)[number]

const src = path.resolve(import.meta.dirname, '../../src')

/** The surfaces that the program has, by what lies in `src/`. */
export function surfacesOfTheProgram(): string[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  const has = (pattern: RegExp): boolean => files.some((file) => pattern.test(file))
  return [
    'terminal',
    'json',
    'jsonl',
    'log',
    'changes',
    ...exporters.map(({ id }) => `export:${id}`),
    ...(has(/(^|\/)sarif(\/|[^/]*\.tsx?$)/) ? ['sarif'] : []),
    ...(has(/\.tsx$|(^|\/)(html|pages)\//) ? ['html'] : []),
    ...(existsSync(path.join(src, 'serve')) ? ['api'] : []),
    ...(existsSync(path.join(src, 'notify')) ? ['notify'] : []),
    ...(has(/^queue\/(pg-?boss|worker)\.ts$/) ? ['worker'] : []),
    ...(has(/(^|\/)mcp-server(\/|\.ts$)|^cli\/commands\/mcp\.ts$/) ? ['mcp'] : []),
  ].sort()
}

/** What comes out at a surface. */
export function shown(surface: Surface, seen: Seen): string {
  return shows[surface](seen)
}

/** Whatever would act on a terminal, in a log or on a page of text unseen. */
const acting =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u

/** What is wrong at a surface, one line each. */
export function wrongAt(surface: Surface, seen: Seen): string[] {
  try {
    return checks[surface](seen).map((line) => `${surface}: ${line}`)
  } catch (error) {
    return [`${surface}: throws ${String(error).slice(0, 300)}`]
  }
}

const screen = { paint: painter(false), columns: 120 }

const shows: Record<Surface, (seen: Seen) => string> = {
  terminal: terminalText,
  json: (seen) => [scanText(seen, { json: true, jsonl: false }), ...documents(seen)].join('\n'),
  jsonl: (seen) => scanText(seen, { json: false, jsonl: true }),
  log: progressText,
  changes: changesText,
  'export:json': (seen) => exportText('json', seen),
  'export:policylayer': (seen) => exportText('policylayer', seen),
}

const checks: Record<Surface, (seen: Seen) => string[]> = {
  terminal: (seen) => actingIn(terminalText(seen)),
  json: (seen) => {
    const texts = [scanText(seen, { json: true, jsonl: false }), ...documents(seen)]
    return texts.flatMap((text) => (JSON.parse(text) === null ? ['holds nothing'] : []))
  },
  jsonl: (seen) => {
    const lines = scanText(seen, { json: false, jsonl: true }).trimEnd().split('\n')
    const expected = 1 + seen.scanned.tools.length
    for (const line of lines) JSON.parse(line)
    return lines.length === expected ? [] : [`${lines.length} lines instead of ${expected}`]
  },
  log: (seen) => {
    const text = progressText(seen)
    return [...actingIn(text), ...(text.split('\n').length === 2 ? [] : ['is not one line'])]
  },
  changes: (seen) => actingIn(changesText(seen)),
  'export:json': (seen) => policyFaults('json', seen),
  'export:policylayer': (seen) => policyFaults('policylayer', seen),
}

function actingIn(text: string): string[] {
  const found = acting.exec(text.replaceAll('\n', ''))
  return found ? [`U+${found[0].codePointAt(0)?.toString(16)} comes through`] : []
}

function terminalText({ published, scanned, run, lookups }: Seen): string {
  const pages = published
    ? [
        serverPage(published, screen),
        ...published.tools.flatMap(({ tool, verdict }) => {
          const policy = published.policy.tools.find(({ name }) => name === tool.name)
          return verdict ? [toolPage({ verdict, policy, problems: tool.problems }, screen)] : []
        }),
      ]
    : []
  const { io, out } = memoryIo()
  printScan(io, { runId: run.summary.run.id, scanned: [scanned], options: { json: false, jsonl: false } })
  return [out(), ...pages, ...lookups.map((found) => lookupPage(found, screen))].join('\n')
}

function scanText({ scanned, run }: Seen, options: { json: boolean; jsonl: boolean }): string {
  const { io, out } = memoryIo()
  printScan(io, { runId: run.summary.run.id, scanned: [scanned], options })
  return out()
}

function documents({ published, lookups, run }: Seen): string[] {
  return [
    ...(published ? [JSON.stringify(serverDocument(published), null, 2)] : []),
    ...lookups.map((found) => JSON.stringify(lookupDocument(found))),
    JSON.stringify({ ...run.summary, targets: run.entries, changes: run.changes }),
  ]
}

function progressText({ scanned }: Seen): string {
  const { io, err } = memoryIo()
  const progress = newProgress(io.stderr, { total: 1, quiet: false, now: () => 0 })
  progress.finished({
    ...scanned,
    label: escapeTerminal(scanned.job.ref.slug),
    reason: scanned.reason ?? undefined,
  })
  progress.end()
  return err()
}

function changesText({ run }: Seen): string {
  return runPage(run, screen)
}

function exportText(id: string, { published }: Seen): string {
  const exporter = exporters.find((each) => each.id === id)
  if (!exporter) throw new Error(`there is no exporter ${id}`)
  if (!published) return ''
  const { files, losses } = exporter.export(published.policy)
  return JSON.stringify({ files, losses })
}

/** A target that reads the export must allow nothing that the policy does not allow. */
function policyFaults(id: string, { published }: Seen): string[] {
  const exporter = exporters.find((each) => each.id === id)
  const read = readers[id]
  if (!exporter || !read) return ['has no exporter or no reader in test/export/readers.ts']
  if (!published) return []
  const { policy } = published
  const decide = read(exporter.export(policy))
  const opened = policy.tools
    .filter(({ decision }) => decision !== 'allow')
    .filter(({ name }) => decide(name) === 'allow')
  const strangers = ['never_listed', '*', '', 'valueOf'].filter(
    (name) => !policy.tools.some((tool) => tool.name === name) && decide(name) !== 'deny',
  )
  return [
    ...opened.map(({ name }) => `allows ${JSON.stringify(name.slice(0, 60))}, which the policy does not`),
    ...strangers.map((name) => `does not deny ${JSON.stringify(name)}, which is not listed`),
  ]
}
