/** `hits` of `total` with the bounds of the Wilson 95% interval. Of nothing, nothing is known: 0 to 1. */
export interface Share {
  hits: number
  total: number
  share: number
  low: number
  high: number
}

const z = 1.959963984540054

/** https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval */
export function shareOf(hits: number, total: number): Share {
  if (total === 0) return { hits, total, share: 0, low: 0, high: 1 }
  const share = hits / total
  const scale = 1 + (z * z) / total
  const centre = (share + (z * z) / (2 * total)) / scale
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  return {
    hits,
    total,
    share: rounded(share),
    low: rounded(Math.max(0, centre - reach)),
    high: rounded(Math.min(1, centre + reach)),
  }
}

/** The share of the rows for which `holds`. */
export function shareWhere<Row>(rows: readonly Row[], holds: (row: Row) => boolean): Share {
  return shareOf(rows.filter(holds).length, rows.length)
}

/** Six decimals, so that reports are equal byte for byte on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000
}
