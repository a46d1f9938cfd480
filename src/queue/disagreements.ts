import { decide, findingsOf } from '../classify/index.ts'
import type { Judgement } from '../model/judgement.ts'
import { riskLevels } from '../model/risk.ts'
import type { Verdict } from '../model/verdict.ts'
import { type Db, getJudgements, loadSnapshot, loadVerdicts, publishedTargets } from '../store/index.ts'
import { listingOf } from './judge-snapshot.ts'

/** A tool of which the rules alone say one thing and the model another, with what holds now. */
export interface Disagreement {
  server: string
  tool: string
  rules: Pick<Verdict, 'category' | 'risk' | 'confidence' | 'floor'>
  model: Pick<Judgement, 'category' | 'risk' | 'rationale' | 'model'>
  verdict: Pick<Verdict, 'category' | 'risk' | 'decidedBy'>
}

/** Every published tool that a model has judged otherwise than the rules: the widest apart first, then by name. */
export async function disagreements(
  db: Db,
  serverId?: number,
): Promise<{ judged: number; found: Disagreement[] }> {
  const found: Disagreement[] = []
  let judged = 0
  for await (const target of publishedTargets(db, { serverId })) {
    const stored = await loadVerdicts(db, target.snapshotId, target.server)
    const keys = stored.flatMap(({ judgementKey }) => judgementKey ?? [])
    if (keys.length === 0) continue
    const judgements = await getJudgements(db, keys)
    const rules = await rulesAlone(db, target)
    for (const { ordinal, verdict, judgementKey } of stored) {
      const model = judgementKey ? judgements.get(judgementKey) : undefined
      const alone = rules.get(ordinal)
      if (!model || !alone) continue
      judged += 1
      if (model.category === alone.category && model.risk === alone.risk) continue
      found.push(disagreement(alone, model, verdict))
    }
  }
  return { judged, found: found.sort((a, b) => distance(b) - distance(a) || byName(a, b)) }
}

function disagreement(rules: Verdict, model: Judgement, verdict: Verdict): Disagreement {
  return {
    server: verdict.server,
    tool: verdict.name,
    rules: {
      category: rules.category,
      risk: rules.risk,
      confidence: rules.confidence,
      floor: rules.floor,
    },
    model: {
      category: model.category,
      risk: model.risk,
      rationale: model.rationale,
      model: model.model,
    },
    verdict: { category: verdict.category, risk: verdict.risk, decidedBy: verdict.decidedBy },
  }
}

async function rulesAlone(
  db: Db,
  target: { server: string; snapshotId: number },
): Promise<Map<number, Verdict>> {
  const { snapshot } = await loadSnapshot(db, target.snapshotId)
  const facts = findingsOf(listingOf(target.server, snapshot))
  return new Map(
    facts.flatMap((each, index) => {
      const ordinal = snapshot.tools[index]?.ordinal
      return each && ordinal !== undefined ? [[ordinal, decide(each)] as const] : []
    }),
  )
}

function distance({ rules, model }: Disagreement): number {
  return Math.abs(riskLevels.indexOf(rules.risk) - riskLevels.indexOf(model.risk))
}

function byName(a: Disagreement, b: Disagreement): number {
  return `${a.server}\n${a.tool}` < `${b.server}\n${b.tool}` ? -1 : 1
}
