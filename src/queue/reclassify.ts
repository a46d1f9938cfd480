import type { Category } from '../model/category.ts'
import type { Risk } from '../model/risk.ts'
import type { Snapshot } from '../model/snapshot.ts'
import {
  activeOverrides,
  type Db,
  type JudgedTool,
  type LapsedOverride,
  lapseOverrides,
  loadSnapshot,
  loadVerdicts,
  type PublishedTarget,
  publishedTargets,
  putPolicy,
  putVerdicts,
  serversWithOverrides,
} from '../store/index.ts'
import { type JudgePass, judgeSnapshot, listingOf } from './judge-snapshot.ts'
import { recommendedPolicy } from './recommended-policy.ts'
import { storedPass } from './stored-pass.ts'
import { wasLeftUnjudged } from './was-left-unjudged.ts'

interface Levels {
  category: Category
  risk: Risk
}

/** A tool whose category or risk is another now. `before` is null where it had no verdict. */
export interface Moved {
  server: string
  tool: string
  before: Levels | null
  after: Levels
}

export interface Reclassified {
  servers: number
  tools: number
  moved: Moved[]
  /** Decisions that this has ended. */
  lapsed: LapsedOverride[]
  /** Tools that a model was to judge and did not. */
  unjudged: number
}

export interface ReclassifyOptions {
  /** One server only. */
  serverId?: number | undefined
  /** Without one, what a model has said before holds on. */
  pass?: JudgePass | undefined
  /** Tell what would move, and move nothing. */
  dry?: boolean | undefined
  now: Date
  signal: AbortSignal
}

/** Told of each target that is done. */
export type OnTarget = (done: { server: string; toolCount: number; ms: number }) => void

/** Judges every published snapshot again and moves the verdicts that hold. Contacts no server. */
export async function reclassify(
  db: Db,
  options: ReclassifyOptions,
  begin: (total: number) => OnTarget,
): Promise<Reclassified> {
  const targets: PublishedTarget[] = []
  for await (const target of publishedTargets(db, { serverId: options.serverId })) targets.push(target)
  const onTarget = begin(targets.length)
  const result: Reclassified = {
    servers: new Set(targets.map(({ server }) => server)).size,
    tools: 0,
    moved: [],
    lapsed: [],
    unjudged: 0,
  }
  for (const target of targets) {
    options.signal.throwIfAborted()
    const begun = performance.now()
    const { snapshot } = await loadSnapshot(db, target.snapshotId)
    const judged = await judgeTarget(db, { target, snapshot }, options)
    result.tools += judged.length
    result.unjudged += judged.filter(({ verdict }) => wasLeftUnjudged(verdict)).length
    result.moved.push(...(await movedVerdicts(db, target, judged)))
    if (!options.dry) await keep(db, target, { snapshot, judged, now: options.now })
    onTarget({ server: target.server, toolCount: judged.length, ms: performance.now() - begun })
  }
  if (!options.dry) result.lapsed.push(...(await lapse(db, options)))
  return result
}

// Last: a decision past its time counts as none already, and whoever stops in the middle is asked for the rest again.
async function lapse(db: Db, { serverId, now }: ReclassifyOptions): Promise<LapsedOverride[]> {
  const lapsed: LapsedOverride[] = []
  for (const id of serverId === undefined ? await serversWithOverrides(db) : [serverId])
    lapsed.push(...(await lapseOverrides(db, id, now)))
  return lapsed
}

async function judgeTarget(
  db: Db,
  { target, snapshot }: { target: PublishedTarget; snapshot: Snapshot },
  { pass, now }: ReclassifyOptions,
): Promise<JudgedTool[]> {
  const overrides = await activeOverrides(db, target.serverId, now)
  const known = pass ?? (await storedPass(db, { snapshotId: target.snapshotId, slug: target.server }))
  return await judgeSnapshot(listingOf(target.server, snapshot), { pass: known, overrides })
}

async function keep(
  db: Db,
  { snapshotId, server, serverTitle }: PublishedTarget,
  { snapshot, judged, now }: { snapshot: Snapshot; judged: readonly JudgedTool[]; now: Date },
): Promise<void> {
  const policy = recommendedPolicy({ slug: server, title: serverTitle }, snapshot, judged)
  await putVerdicts(db, snapshotId, judged)
  await putPolicy(db, { snapshotId, policy, now })
}

async function movedVerdicts(
  db: Db,
  target: PublishedTarget,
  judged: readonly JudgedTool[],
): Promise<Moved[]> {
  const before = new Map(
    (await loadVerdicts(db, target.snapshotId, target.server)).map(({ ordinal, verdict }) => [
      ordinal,
      verdict,
    ]),
  )
  return judged.flatMap(({ ordinal, verdict }) => {
    const old = before.get(ordinal)
    if (old?.category === verdict.category && old.risk === verdict.risk) return []
    const levels = old ? { category: old.category, risk: old.risk } : null
    const after = { category: verdict.category, risk: verdict.risk }
    return [{ server: target.server, tool: verdict.name, before: levels, after }]
  })
}
