import { higherCategory } from '../model/category.ts'
import { signals } from '../model/signal.ts'
import type { Policy, PolicyTool } from '../model/policy.ts'
import { higherRisk } from '../model/risk.ts'
import type { Tool } from '../model/tool.ts'
import type { Verdict } from '../model/verdict.ts'
import { decideTool } from './decide-tool.ts'

/** One snapshot's tools with their verdicts, and what the policy must say of where it comes from. */
export interface PolicyInput {
  server: string
  title?: string | undefined
  /** Of the snapshot; never the clock. */
  observedAt: string
  listDigest: string
  /** False for a partial listing. */
  complete: boolean
  tools: readonly { tool: Tool; verdict: Verdict | null }[]
}

/** The policy that the preset `recommended` gives a server: one entry for each distinct name, sorted by name. */
export function recommend(input: PolicyInput): Policy {
  const judged = input.tools.flatMap(({ tool, verdict }) => (tool.name !== null && verdict ? [verdict] : []))
  const times = countNames(input.tools.map(({ tool }) => tool))
  const entries = judged.map((verdict) =>
    decideTool((times.get(verdict.name) ?? 0) > 1 ? { ...verdict, nameIssues: ['duplicate'] } : verdict),
  )
  return {
    preset: 'recommended',
    server: input.server,
    ...(input.title === undefined ? {} : { title: input.title }),
    observedAt: input.observedAt,
    listDigest: input.listDigest,
    rulesVersion: [...new Set(judged.map((verdict) => verdict.rulesVersion))].sort().join(' '),
    complete: input.complete,
    default: { decision: 'deny', reason: defaultReason(input.complete) },
    tools: onePerName(entries),
    omitted: input.tools.flatMap(omittedRow),
  }
}

function countNames(tools: readonly Tool[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { name } of tools) if (name !== null) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

function defaultReason(complete: boolean): string {
  return complete
    ? 'Not in the observed listing, or changed since: nobody has judged it.'
    : 'Not in the observed listing, which was partial: nobody has judged it.'
}

function onePerName(entries: readonly PolicyTool[]): PolicyTool[] {
  const byName = new Map<string, PolicyTool>()
  for (const entry of entries) {
    const other = byName.get(entry.name)
    byName.set(entry.name, other ? worstOf(other, entry) : entry)
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Two tools of one name: both are denied as duplicates already; the entry shows the worst of either. */
function worstOf(a: PolicyTool, b: PolicyTool): PolicyTool {
  return {
    ...a,
    category: higherCategory(a.category, b.category),
    risk: higherRisk(a.risk, b.risk),
    signals: signals.filter((signal) => a.signals.includes(signal) || b.signals.includes(signal)),
    needsReview: a.needsReview || b.needsReview,
    definitionDigest: a.definitionDigest < b.definitionDigest ? a.definitionDigest : b.definitionDigest,
    reason: a.needsReview ? a.reason : b.reason,
  }
}

function omittedRow({ tool, verdict }: PolicyInput['tools'][number]): Policy['omitted'] {
  if (tool.name === null) {
    return [{ ordinal: tool.ordinal, reason: `Unusable: ${tool.problems.join('; ') || 'it has no name'}.` }]
  }
  return verdict ? [] : [{ ordinal: tool.ordinal, reason: 'It has no verdict, so no rule allows it.' }]
}
