import type { Finding } from '../model/finding.ts'
import { type Db, getJudgements, type JudgedTool, loadVerdicts } from '../store/index.ts'
import type { Asked, JudgePass } from './judge-snapshot.ts'
import { isOfPass } from './llm-pass.ts'

type Question = Pick<JudgedTool['verdict'], 'definitionDigest' | 'contextDigest'>

const keyOf = ({ definitionDigest, contextDigest }: Question): string =>
  `${definitionDigest} ${contextDigest}`

/**
 * A pass that asks nobody: what a model once said of a snapshot's tools holds for every tool that is listed in the same
 * words and context. For whoever judges again without a model: its word is not lost.
 */
export async function storedPass(
  db: Db,
  { snapshotId, slug }: { snapshotId: number; slug: string },
): Promise<JudgePass> {
  const stored = await loadVerdicts(db, snapshotId, slug)
  const judgements = await getJudgements(
    db,
    stored.flatMap(({ judgementKey }) => judgementKey ?? []),
  )
  const known = new Map<string, Asked>()
  for (const { verdict, findings, judgementKey } of stored) {
    const judgement = judgementKey ? judgements.get(judgementKey) : undefined
    if (!judgement) continue
    known.set(keyOf(verdict), { status: 'judged', judgement, findings: ofPass(findings) })
  }
  return async (_listing, tools) =>
    new Map(
      tools.flatMap(({ ordinal, facts }) => {
        const asked = known.get(keyOf(facts))
        return asked ? [[ordinal, asked] as const] : []
      }),
    )
}

function ofPass(findings: readonly Finding[]): Finding[] {
  return findings.filter(isOfPass)
}
