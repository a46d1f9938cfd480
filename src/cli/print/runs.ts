import { type Outcome, observedOutcomes } from '../../model/outcome.ts'
import type { RunSummary } from '../../store/index.ts'
import { escapeTerminal, fitTerminal } from '../../text/escape/terminal.ts'
import type { WholeRun } from '../commands/runs.ts'
import { table } from './table.ts'
import type { Screen } from './tool.ts'

/** Past runs, one line each, the newest first. */
export function runTable(runs: readonly RunSummary[], screen: Screen): string {
  if (runs.length === 0) return 'Nothing has been scanned yet: placard scan --quick-start\n'
  const rows = runs.map((summary) => [
    summary.run.id,
    summary.run.startedAt,
    state(summary, screen),
    `${summary.recorded}/${summary.run.total}`,
    String(summary.tools),
    summary.byOutcome.map(({ outcome, count }) => `${count} ${outcome}`).join(', '),
  ])
  return table(['run', 'started', 'state', 'servers', 'tools', 'outcomes'], rows, [3, 4])
}

function state({ run }: RunSummary, { paint }: Screen): string {
  if (run.publishedAt) return paint('green', 'published')
  return run.endedAt ? paint('yellow', 'interrupted') : paint('yellow', 'unfinished')
}

/** One run: every server's outcome, the changes, and what a model was used for. */
export function runPage({ summary, entries, changes, usage }: WholeRun, screen: Screen): string {
  const rows = entries.map(({ server, entry }) => {
    const seen = (observedOutcomes as readonly Outcome[]).includes(entry.outcome)
    const ms = Object.values(entry.phaseMs).reduce((sum, each) => sum + each, 0)
    return [
      escapeTerminal(server),
      screen.paint(seen ? 'green' : 'red', entry.outcome),
      String(entry.toolCount),
      `${(ms / 1000).toFixed(1)} s`,
      entry.reason === null ? '' : escapeTerminal(entry.reason),
    ]
  })
  return [
    runTable([summary], screen),
    rows.length > 0 ? `\n${table(['server', 'outcome', 'tools', 'time', 'reason'], rows, [2, 3])}` : '',
    changes.length > 0 ? `\nChanges\n${changes.map(changeLine).join('')}` : '',
    usage.length > 0 ? `\nLanguage model\n${usage.map(usageLine).join('')}` : '',
  ].join('')
}

function changeLine({ server, change }: WholeRun['changes'][number]): string {
  const tool = change.tool === null ? '' : ` ${escapeTerminal(change.tool)}`
  const values = [change.before, change.after].map((value) => (value === null ? '–' : fitTerminal(value, 40)))
  return `  ${escapeTerminal(server)}${tool}: ${change.type}: ${values.join(' → ')}\n`
}

function usageLine(used: WholeRun['usage'][number]): string {
  const { model, endpointHost, requests, tools, inputTokens, cachedTokens, outputTokens, failures } = used
  const tokens = `${inputTokens} tokens in (${cachedTokens} cached), ${outputTokens} out`
  return `  ${escapeTerminal(model)} at ${escapeTerminal(endpointHost)}: ${requests} requests (${failures} failed), ${tools} tools, ${tokens}\n`
}
