import { type Category, categories } from '../model/category.ts'
import { type Risk, riskLevels } from '../model/risk.ts'
import { type Calibration, calibrate } from './calibration.ts'
import {
  categoryAccepted,
  type CategoryMeasures,
  measureCategories,
  trueCategory,
} from './category-measures.ts'
import { type Confusion, confusionOf } from './confusion.ts'
import type { LabelledRow } from './labelled-row.ts'
import type { Judged } from './opinion.ts'
import { measureRisks, riskAccepted, riskDistance, type RiskMeasures } from './risk-measures.ts'
import { type Share, shareWhere } from './share.ts'
import { splitBy } from './split.ts'

export interface LabelledPart {
  key: string
  category: Share
  risk: Share
  tooLow: Share
}

/** Everything that is published of one labelled file. */
export interface LabelledReport {
  kind: 'labelled'
  rows: number
  category: CategoryMeasures
  risk: RiskMeasures
  categoryConfusion: Confusion<Category>
  riskConfusion: Confusion<Risk>
  /** Of the category; `null` without confidences. */
  calibration: Calibration | null
  bySure: LabelledPart[]
  bySource: LabelledPart[]
  byTrap: LabelledPart[]
  /** Groups of equal names with different truth in which every row's category and risk are accepted. */
  pairs: Share
}

export function measureLabelled(judged: readonly Judged<LabelledRow>[]): LabelledReport {
  return {
    kind: 'labelled',
    rows: judged.length,
    category: measureCategories(judged),
    risk: measureRisks(judged),
    categoryConfusion: confusionOf(
      categories,
      judged.map((each) => [trueCategory(each), each.opinion?.category ?? null] as const),
    ),
    riskConfusion: confusionOf(
      riskLevels,
      judged.map((each) => [trueRisk(each), each.opinion?.risk ?? null] as const),
    ),
    calibration: calibrate(
      judged.map((each) => ({ confidence: each.opinion?.confidence, right: categoryAccepted(each) })),
    ),
    bySure: parts(judged, (row) => (row.sure === undefined ? [] : [String(row.sure)])),
    bySource: parts(judged, (row) => (row.source === undefined ? [] : [row.source])),
    byTrap: parts(judged, (row) => row.traps),
    pairs: pairsRight(judged),
  }
}

function trueRisk(judged: Judged<LabelledRow>): Risk {
  return judged.opinion && riskAccepted(judged) ? judged.opinion.risk : judged.row.risk
}

function parts(
  judged: readonly Judged<LabelledRow>[],
  keysOf: (row: LabelledRow) => readonly string[],
): LabelledPart[] {
  return splitBy(judged, ({ row }) => keysOf(row)).map(({ key, rows }) => ({
    key,
    category: shareWhere(rows, categoryAccepted),
    risk: shareWhere(rows, riskAccepted),
    tooLow: shareWhere(rows, (each) => riskDistance(each) < 0),
  }))
}

function pairsRight(judged: readonly Judged<LabelledRow>[]): Share {
  const groups = splitBy(judged, ({ row }) => (row.pair === undefined ? [] : [row.pair]))
  return shareWhere(groups, ({ rows }) => rows.every((each) => categoryAccepted(each) && riskAccepted(each)))
}
