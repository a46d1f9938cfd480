import { type Anomaly, Snapshot } from '../model/snapshot.ts'
import { Tool } from '../model/tool.ts'
import { looseName } from './loose-name.ts'
import type { snapshot, tool } from './schema/index.ts'
import { countUnstorable, indexKey, type Replacement, storableText } from './storable-text.ts'

type ToolRow = Omit<typeof tool.$inferSelect, 'snapshotId' | 'nameKey' | 'looseKey'>

/** A snapshot as columns, without its tools. What has to be replaced in raw text is written down. */
export function snapshotColumns(value: Snapshot) {
  const { observedAt, outcome, listDigest, server, posture, completeness, anomalies, tools } = value
  return {
    observedAt,
    confirmedAt: observedAt,
    outcome,
    listDigest,
    server,
    posture,
    completeness,
    anomalies,
    toolCount: tools.length,
    replacements: replacementsIn(tools),
  }
}

/** A tool as columns. */
export function toolColumns(snapshotId: number, value: Tool): typeof tool.$inferInsert {
  return {
    ...value,
    snapshotId,
    raw: storableText(value.raw),
    nameKey: value.name === null ? null : indexKey(value.name),
    looseKey: value.name === null ? null : indexKey(looseName(value.name)),
  }
}

/** The tool that stands in a row of `tool` or of the published view. */
export function toolOf(row: ToolRow): Tool {
  return Tool.parse(row)
}

/** The snapshot that stands in a row, with its tools. What was replaced in its text is one more anomaly. */
export function snapshotOf(row: typeof snapshot.$inferSelect, tools: Tool[]): Snapshot {
  const anomalies = [...row.anomalies, ...row.replacements.map(asAnomaly)]
  return Snapshot.parse({ ...row, kind: 'snapshot', anomalies, tools })
}

function asAnomaly({ path, count }: Replacement): Anomaly {
  return { kind: 'text-replaced', count, detail: `NUL or a lone surrogate in ${path}` }
}

function replacementsIn(tools: readonly Tool[]): Replacement[] {
  return tools
    .map((value) => ({ path: `/tools/${value.ordinal}/raw`, count: countUnstorable(value.raw) }))
    .filter((replacement) => replacement.count > 0)
}
