import { UserError } from '../errors.ts'
import type { Policy } from '../model/policy.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Tool } from '../model/tool.ts'
import type { Verdict } from '../model/verdict.ts'
import { recommendedPolicy } from '../queue/recommended-policy.ts'
import * as store from '../store/index.ts'

/** What readers see of one target of a server. */
export interface PublishedServer {
  facts: store.ServerFacts
  target: store.TargetFacts
  snapshot: Snapshot
  tools: readonly { tool: Tool; verdict: Verdict | null }[]
  policy: Policy
  /** Decisions of people about its tools that hold no longer. */
  lapsed: readonly store.LapsedOverride[]
}

/** The server that a word means; `unknown-server` or `ambiguous-server` where it is not one. */
export async function findOne(db: store.Db, word: string): Promise<store.ServerFacts> {
  const match = await store.findServer(db, word)
  if (match.kind === 'candidates') {
    throw new UserError('ambiguous-server', { server: word, candidates: match.slugs.join(', ') })
  }
  const facts = match.kind === 'one' ? await store.serverFacts(db, match.id) : null
  if (!facts) throw new UserError('unknown-server', { server: word })
  return facts
}

/** One target of a server as it is published: its default one, or the one that `--target` names by its id. */
export async function loadPublished(
  db: store.Db,
  facts: store.ServerFacts,
  targetId?: number,
): Promise<PublishedServer | null> {
  const target = targetId === undefined ? facts.targets[0] : facts.targets.find(({ id }) => id === targetId)
  if (!target) {
    const ids = facts.targets.map(({ id }) => id).join(', ')
    throw new UserError('bad-option', { option: '--target', why: `${facts.slug} has the targets ${ids}` })
  }
  if (!target.published) return null
  const { snapshot } = await store.loadSnapshot(db, target.published.snapshotId)
  const judged = await store.loadVerdicts(db, target.published.snapshotId, facts.slug)
  const verdicts = new Map(judged.map(({ ordinal, verdict }) => [ordinal, verdict]))
  const tools = snapshot.tools.map((tool) => ({ tool, verdict: verdicts.get(tool.ordinal) ?? null }))
  const lapsed = await store.lapsedOverrides(db, facts.id)
  return { facts, target, snapshot, tools, policy: recommendedPolicy(facts, snapshot, judged), lapsed }
}
