import { riskLevels } from '../model/risk.ts'
import type { LabelledRow } from './labelled-row.ts'
import type { Judged } from './opinion.ts'
import { type Share, shareWhere } from './share.ts'

export interface RiskMeasures {
  accepted: Share
  /** Below the lowest level that a rater accepted: the error that hurts. */
  tooLow: Share
  tooLowByOne: Share
  tooLowByMore: Share
  /** Above the highest accepted level. */
  tooHigh: Share
}

/**
 * How many levels an opinion lies below the lowest accepted one (negative) or above the highest (positive); 0 where
 * it lies between them. No opinion lies as low as can be.
 */
export function riskDistance({ row, opinion }: Judged<LabelledRow>): number {
  const accepted = row.riskAccept.map((risk) => riskLevels.indexOf(risk))
  const said = opinion === null ? -1 : riskLevels.indexOf(opinion.risk)
  const lowest = Math.min(...accepted)
  const highest = Math.max(...accepted)
  return said < lowest ? said - lowest : Math.max(0, said - highest)
}

export function riskAccepted({ row, opinion }: Judged<LabelledRow>): boolean {
  return opinion !== null && row.riskAccept.includes(opinion.risk)
}

export function measureRisks(judged: readonly Judged<LabelledRow>[]): RiskMeasures {
  return {
    accepted: shareWhere(judged, riskAccepted),
    tooLow: shareWhere(judged, (each) => riskDistance(each) < 0),
    tooLowByOne: shareWhere(judged, (each) => riskDistance(each) === -1),
    tooLowByMore: shareWhere(judged, (each) => riskDistance(each) < -1),
    tooHigh: shareWhere(judged, (each) => riskDistance(each) > 0),
  }
}
