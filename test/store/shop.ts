import type { Failure } from '../../src/model/outcome.ts'
import type { RunTarget } from '../../src/model/run.ts'
import type { ServerRef } from '../../src/model/server-ref.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import type { Target } from '../../src/model/target.ts'
import type { Tool } from '../../src/model/tool.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import {
  beginRun,
  type Db,
  type JudgedTool,
  recognise,
  recordTarget,
  upsertServer,
} from '../../src/store/index.ts'
import { digestOf } from '../../src/text/digest.ts'

/** A shop's MCP servers, as the scanner would hand them over. */

export const observedAt = '2026-03-01T12:00:00.000Z'

export function npmTarget(changes: Partial<Target> = {}): Target {
  return { kind: 'npm', locator: '@shop/till', args: [], variables: [], vantage: 'anonymous', ...changes }
}

export function shopServer(changes: Partial<ServerRef> = {}): ServerRef {
  return {
    slug: 'npm:@shop/till',
    aliases: [],
    source: { kind: 'command-line', origin: 'argv', key: 'npm:@shop/till' },
    trust: 'named',
    targets: [npmTarget()],
    ...changes,
  }
}

export function shopTool(name: string | null, changes: Partial<Tool> = {}): Omit<Tool, 'ordinal'> {
  const raw = changes.raw ?? JSON.stringify({ name, description: `What ${name} does in the shop.` })
  return {
    raw,
    name,
    status: name === null ? 'unusable' : 'ok',
    problems: name === null ? ['it has no name'] : [],
    definitionDigest: digestOf(['definition', raw]),
    textDigest: digestOf(['text', raw]),
    schemaDigest: digestOf(['schema', raw]),
    claimsDigest: digestOf(['claims', raw]),
    extraDigest: digestOf({}),
    ...changes,
  }
}

export function shopSnapshot(
  tools: readonly Omit<Tool, 'ordinal'>[],
  changes: Partial<Snapshot> = {},
): Snapshot {
  return {
    kind: 'snapshot',
    outcome: tools.length > 0 ? 'complete' : 'empty',
    observedAt,
    server: { name: 'till', title: 'The till', protocolVersion: '2025-11-25', capabilities: '{"tools":{}}' },
    posture: { auth: 'local', era: 'legacy', transport: 'stdio', args: [], variables: [] },
    completeness: { pages: 1, bytes: 100, requests: 3, reasons: [] },
    anomalies: [],
    tools: tools.map((tool, ordinal) => ({ ...tool, ordinal })),
    listDigest: digestOf(tools.map((tool) => [tool.name, tool.definitionDigest])),
    ...changes,
  }
}

export function shopVerdict(tool: Tool, changes: Partial<Verdict> = {}): Verdict {
  const name = tool.name ?? ''
  return {
    server: 'npm:@shop/till',
    name,
    category: 'read',
    risk: 'low',
    confidence: 0.9,
    needsReview: false,
    signals: [],
    rationale: `It is called ${name}.`,
    evidence: [{ in: 'tool', path: '/name', at: 'value', start: 0, end: name.length, quote: name }],
    actions: [],
    contradictions: [],
    floor: { category: 'read', risk: 'low' },
    decidedBy: 'rules',
    nameIssues: [],
    steersModel: false,
    definitionDigest: tool.definitionDigest,
    contextDigest: digestOf('context'),
    rulesVersion: 'rules-1',
    ...changes,
  }
}

/** One verdict for each tool that has a name. */
export function judgeAll(
  snapshot: Snapshot,
  verdictOf: (tool: Tool) => Verdict = (tool) => shopVerdict(tool),
): JudgedTool[] {
  return snapshot.tools
    .filter((tool) => tool.name !== null)
    .map((tool) => {
      const verdict = verdictOf(tool)
      const { evidence } = verdict
      return {
        ordinal: tool.ordinal,
        verdict,
        findings: [{ rule: 'reads-data', outcome: 'it reads', strength: 'soft', evidence }],
        judgementKey: null,
      }
    })
}

export const refused: Failure = {
  kind: 'failure',
  outcome: 'unreachable',
  phase: 'connect',
  reason: 'refused: nobody listens',
}

export function ledgerEntry(changes: Partial<RunTarget> = {}): RunTarget {
  return {
    outcome: 'complete',
    phase: null,
    reason: null,
    startedAt: observedAt,
    phaseMs: { connect: 20, list: 80 },
    toolCount: 0,
    requests: 3,
    ...changes,
  }
}

export async function openRun(db: Db, id: string, startedAt: string = observedAt): Promise<string> {
  await beginRun(db, { id, kind: 'adhoc', startedAt, request: '{"servers":["npm:@shop/till"]}', total: 1 })
  return id
}

/** Records a listing of a server's first target in a run, as the pipeline does. */
export async function recordListing(
  db: Db,
  done: { runId: string; targetId: number; seen: Snapshot; verdictOf?: (tool: Tool) => Verdict },
): Promise<boolean> {
  const { runId, targetId, seen, verdictOf } = done
  const recognised = await recognise(db, targetId, seen)
  return await recordTarget(db, {
    runId,
    targetId,
    entry: ledgerEntry({ outcome: seen.outcome, toolCount: seen.tools.length }),
    result: { kind: 'observed', recognised, judged: judgeAll(recognised.kept, verdictOf) },
    changes: [],
  })
}

/** Records a failure of a target in a run. */
export async function recordFailure(
  db: Db,
  done: { runId: string; targetId: number; failure: Failure },
): Promise<boolean> {
  const { runId, targetId, failure } = done
  const { outcome, phase, reason } = failure
  const entry = ledgerEntry({ outcome, phase, reason })
  return await recordTarget(db, { runId, targetId, entry, result: failure, changes: [] })
}

/** A server with one target of its own; gives the target's id. */
export async function addShop(db: Db, slug: string): Promise<{ serverId: number; targetId: number }> {
  const known = await upsertServer(
    db,
    shopServer({ slug, targets: [npmTarget({ locator: slug })] }),
    new Date(observedAt),
  )
  const [first] = known.targets
  if (!first) throw new Error(`${slug} has no target`)
  return { serverId: known.id, targetId: first.id }
}
