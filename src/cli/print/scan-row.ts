import { grade } from '../../classify/index.ts'
import { type Risk, riskLevels } from '../../model/risk.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Scanned } from '../../pipeline.ts'
import type { ScanRow } from './scan.ts'

/** What one target of a run came to, in this process or in the one that was interrupted. */
export interface Finished extends Omit<Scanned, 'job' | 'ms'> {
  job: { ref: { slug: string }; targetId: number }
}

/** How many verdicts there are of each level. */
export function countRisks(verdicts: readonly Verdict[]): Record<Risk, number> {
  const counts: Record<Risk, number> = { low: 0, medium: 0, high: 0, critical: 0 }
  for (const level of riskLevels) counts[level] = verdicts.filter(({ risk }) => risk === level).length
  return counts
}

/** One scanned target as a row of the result. */
export function scanRow({ job, outcome, reason, verdicts, toolCount, changeCount }: Finished): ScanRow {
  return {
    server: job.ref.slug,
    outcome,
    reason,
    tools: toolCount,
    risks: countRisks(verdicts),
    needsReview: verdicts.filter((verdict) => verdict.needsReview).length,
    grade: verdicts.length > 0 ? grade(verdicts).grade : null,
    changes: changeCount,
  }
}
