import type { ObservedOutcome } from '../model/outcome.ts'
import type { Anomaly, Posture, ServerInfo, Snapshot } from '../model/snapshot.ts'
import { replaceStrings } from '../text/json-strings.ts'
import { listDigestOf } from './digests.ts'
import type { ListLimits } from './limits.ts'
import type { Listing } from './read-pages.ts'
import { readTool } from './read-tool.ts'
import { createStandIn } from './stand-ins.ts'

/** What is known of a server besides its list. */
export interface Origin {
  server: ServerInfo
  posture: Posture
  declaresTools: boolean
  standIns: ReadonlyMap<string, string>
  anomalies: Anomaly[]
  bytes: number
  requests: number
}

export interface SnapshotOptions {
  limits: ListLimits
  now: Date
  blank?: ((text: string) => string) | undefined
}

/** The complete record of one observation: everything that a verdict needs. */
export function snapshotOf(
  origin: Origin,
  listing: Listing,
  { limits, now, blank }: SnapshotOptions,
): Snapshot {
  const { posture, bytes, requests } = origin
  const server = blank ? blankedServer(origin.server, blank) : origin.server
  const standIn = createStandIn(origin.standIns)
  const rows = listing.tools.map((raw, ordinal) =>
    readTool(blank ? replaceStrings(raw, blank) : raw, ordinal, { era: posture.era, limits, standIn }),
  )
  const tools = rows.map(({ tool }) => tool)
  const reasons = [...listing.reasons, ...beyondReason(rows.filter(({ beyond }) => beyond).length)]
  return {
    kind: 'snapshot',
    outcome: outcomeOf(origin, tools.length, reasons),
    observedAt: now.toISOString(),
    server,
    posture: { ...posture, ...(listing.ttlMs === undefined ? {} : { ttlMs: listing.ttlMs }) },
    completeness: { pages: listing.pages, bytes, requests, reasons },
    anomalies: joined([...origin.anomalies, ...listing.anomalies]),
    tools,
    listDigest: listDigestOf(tools, server.instructions, standIn),
  }
}

function blankedServer(server: ServerInfo, blank: (text: string) => string): ServerInfo {
  const { capabilities, protocolVersion, ...others } = server
  const texts = Object.entries(others).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const blanked: Partial<ServerInfo> = Object.fromEntries(texts.map(([key, text]) => [key, blank(text)]))
  return { ...blanked, capabilities: replaceStrings(capabilities, blank), protocolVersion }
}

function beyondReason(count: number): string[] {
  return count === 0
    ? []
    : [`${count} ${count === 1 ? 'tool is' : 'tools are'} too large or too deep to be read`]
}

function outcomeOf({ declaresTools }: Origin, tools: number, reasons: readonly string[]): ObservedOutcome {
  if (!declaresTools) return 'no_tools'
  if (reasons.length > 0) return 'partial'
  return tools === 0 ? 'empty' : 'complete'
}

function joined(anomalies: readonly Anomaly[]): Anomaly[] {
  const byKind = new Map<string, Anomaly>()
  for (const anomaly of anomalies) {
    const known = byKind.get(anomaly.kind)
    byKind.set(anomaly.kind, known ? { ...known, count: known.count + anomaly.count } : anomaly)
  }
  return [...byKind.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))
}
