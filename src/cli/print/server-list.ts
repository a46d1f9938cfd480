import type { ServerLine } from '../../store/index.ts'
import { escapeTerminal, fitTerminal } from '../../text/escape/terminal.ts'
import { table } from './table.ts'
import type { Screen } from './tool.ts'

/** Every server, one line each. */
export function serverList(servers: readonly ServerLine[], { columns }: Screen): string {
  if (servers.length === 0) return 'The catalogue is empty; scan something: placard scan --quick-start\n'
  const rows = servers.map(({ slug, title, targets, published }) => [
    escapeTerminal(slug),
    published > 0 ? 'listed' : 'not listed',
    String(targets),
    fitTerminal(title ?? '', Math.max(20, columns - 70)),
  ])
  return table(['server', 'state', 'targets', 'title'], rows, [2])
}
