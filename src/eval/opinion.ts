import type { Category } from '../model/category.ts'
import type { Risk } from '../model/risk.ts'

/** What a classifier says of one tool: all that is measured. Every verdict is one; a baseline gives no confidence. */
export interface Opinion {
  category: Category
  risk: Risk
  confidence?: number
}

/** A row beside what was said of it; `null` where nothing could be said, which counts as wrong everywhere. */
export interface Judged<Row> {
  row: Row
  opinion: Opinion | null
}
