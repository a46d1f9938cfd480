import type { Reclassified } from '../../queue/reclassify.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import { table } from './table.ts'
import type { Screen } from './tool.ts'

/** Which verdicts moved, and how many stayed. */
export function reclassifiedPage({ servers, tools, moved }: Reclassified, _screen: Screen): string {
  const rows = moved.map(({ server, tool, before, after }) => [
    escapeTerminal(server),
    escapeTerminal(tool),
    before ? `${before.category}, ${before.risk}` : 'none',
    `${after.category}, ${after.risk}`,
  ])
  const list = rows.length > 0 ? `${table(['server', 'tool', 'before', 'now'], rows)}\n` : ''
  return `${list}${servers} servers, ${tools} tools judged again; ${moved.length} moved\n`
}
