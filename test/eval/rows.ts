import { LabelledRow } from '../../src/eval/labelled-row.ts'
import type { Judged, Opinion } from '../../src/eval/opinion.ts'
import { VendorRow } from '../../src/eval/vendor-row.ts'
import type { Category } from '../../src/model/category.ts'
import type { Risk } from '../../src/model/risk.ts'

/** `'write/high'`, or `'write|read/high|low'` where raters accept more; the first is the label. */
export function labelled(label: string, more: Record<string, unknown> = {}): LabelledRow {
  const [category = '', risk = ''] = label.split('/')
  return LabelledRow.parse({
    server: 'shop',
    name: 'restock_shelf',
    category: category.split('|')[0],
    categoryAccept: category.split('|'),
    risk: risk.split('|')[0],
    riskAccept: risk.split('|'),
    ...more,
  })
}

/** `'write/high'` or null. */
export function opinion(said: string | null, confidence?: number): Opinion | null {
  if (said === null) return null
  const [category, risk] = said.split('/') as [Category, Risk]
  return confidence === undefined ? { category, risk } : { category, risk, confidence }
}

export function judged(
  label: string,
  said: string | null,
  more: Record<string, unknown> & { confidence?: number } = {},
): Judged<LabelledRow> {
  return { row: labelled(label, more), opinion: opinion(said, more.confidence) }
}

export function vendorJudged(
  mutates: boolean,
  said: string | null,
  source = 'shelf-maker',
): Judged<VendorRow> {
  return {
    row: VendorRow.parse({ source, server: 'shop', name: 'restock', mutates }),
    opinion: opinion(said),
  }
}
