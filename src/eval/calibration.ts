import { rounded, type Share, shareWhere } from './share.ts'

/** Opinions whose confidence lies in [from, to), the last bin with its upper end, and how many of them were right. */
export interface Bin {
  from: number
  to: number
  meanConfidence: number
  right: Share
}

export interface Calibration {
  bins: Bin[]
  /** Expected calibration error: the mean distance of confidence and share of right ones, weighted by bin. */
  error: number
}

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const

/** Does confidence mean what it says? `null` where no opinion carries one. */
export function calibrate(
  opinions: readonly { confidence: number | undefined; right: boolean }[],
): Calibration | null {
  const sure = opinions.flatMap(({ confidence, right }) =>
    confidence === undefined ? [] : [{ confidence, right }],
  )
  if (sure.length === 0) return null
  const bins = edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? 1
    return binOf(
      from,
      to,
      sure.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1)),
    )
  })
  const distance = bins.reduce(
    (sum, bin) => sum + bin.right.total * Math.abs(bin.meanConfidence - bin.right.share),
    0,
  )
  return { bins, error: rounded(distance / sure.length) }
}

function binOf(from: number, to: number, members: readonly { confidence: number; right: boolean }[]): Bin {
  const mean = members.reduce((sum, each) => sum + each.confidence, 0) / Math.max(1, members.length)
  return { from, to, meanConfidence: rounded(mean), right: shareWhere(members, (each) => each.right) }
}
