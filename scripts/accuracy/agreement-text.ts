import { agreementOf } from '../../src/eval/agreement.ts'
import type { GoldenRow } from '../../src/eval/golden-row.ts'
import type { SecondRating } from '../../src/eval/second-rating.ts'
import { shareWhere } from '../../src/eval/share.ts'

interface TwiceRated {
  row: GoldenRow
  second: SecondRating
}

/** How far a second rater agrees with the labels, as Markdown with every disagreement. */
export function agreementText(golden: readonly GoldenRow[], second: readonly SecondRating[]): string {
  const rated = pairedUp(golden, second)
  const category = agreementOf(rated.map(({ row, second }) => [row.category, second.category]))
  const risk = agreementOf(rated.map(({ row, second }) => [row.risk, second.risk]))
  const accepted = shareWhere(
    rated,
    ({ row, second }) => row.categoryAccept.includes(second.category) && row.riskAccept.includes(second.risk),
  )
  const apart = rated.filter(
    ({ row, second }) => row.category !== second.category || row.risk !== second.risk,
  )
  return [
    `Of the ${golden.length} tools of the golden set, ${rated.length} were rated a second time from the taxonomy alone, without a look at the labels: the category agrees for ${category.same.hits} (κ ${category.kappa.toFixed(2)}), the risk for ${risk.same.hits} (κ ${risk.kappa.toFixed(2)}). For ${accepted.hits} the second rating lies within what the label accepts.`,
    ...(apart.length > 0 ? ['', disagreements(apart)] : []),
  ].join('\n')
}

function pairedUp(golden: readonly GoldenRow[], second: readonly SecondRating[]): TwiceRated[] {
  const rows = new Map(golden.map((row) => [row.id, row]))
  const seen = new Set<string>()
  return second.map((rating) => {
    const row = rows.get(rating.id)
    if (!row) throw new Error(`a second rating of ${rating.id}, which is no row of the golden set`)
    if (seen.has(rating.id)) throw new Error(`two second ratings of ${rating.id}`)
    seen.add(rating.id)
    return { row, second: rating }
  })
}

function disagreements(apart: readonly TwiceRated[]): string {
  const lines = apart.map(({ row, second }) => {
    const label = `${row.category}, ${row.risk}`
    const other = `${second.category}, ${second.risk}`
    return `| ${row.id} \`${row.name}\` | ${label} | ${other} | ${row.reason.replaceAll('|', '\\|')} |`
  })
  return [
    '| tool | label | second rating | reason of the label |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}
