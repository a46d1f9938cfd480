import type { Policy } from '../model/policy.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { recommend } from '../policy/recommend.ts'
import type { JudgedTool } from '../store/index.ts'

/** What the recommended preset says of a snapshot with the verdicts that hold for its tools. */
export function recommendedPolicy(
  { slug, title }: { slug: string; title?: string | null | undefined },
  snapshot: Snapshot,
  judged: readonly JudgedTool[],
): Policy {
  const verdicts = new Map(judged.map(({ ordinal, verdict }) => [ordinal, verdict]))
  return recommend({
    server: slug,
    title: snapshot.server.title ?? title ?? snapshot.server.name,
    observedAt: snapshot.observedAt,
    listDigest: snapshot.listDigest,
    complete: snapshot.outcome !== 'partial',
    tools: snapshot.tools.map((tool) => ({ tool, verdict: verdicts.get(tool.ordinal) ?? null })),
  })
}
