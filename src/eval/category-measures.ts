import { type Category, categories } from '../model/category.ts'
import type { LabelledRow } from './labelled-row.ts'
import type { Judged } from './opinion.ts'
import { rounded, type Share, shareOf, shareWhere } from './share.ts'

/** How one category does: of the rows called so, how many are; of the rows that are so, how many were found. */
export interface ClassMeasure {
  category: Category
  precision: Share
  recall: Share
  f1: number
}

export interface CategoryMeasures {
  accepted: Share
  /** Mean F1 of the categories that occur, as label or as opinion. */
  macroF1: number
  classes: ClassMeasure[]
  /** Of the rows that every rater calls destructive, so that the count is the same for every classifier. */
  destructiveFound: Share
  /** Rows called destructive for which no rater said so. */
  wronglyDestructive: number
}

/** Is the opinion one that a careful rater gave? */
export function categoryAccepted({ row, opinion }: Judged<LabelledRow>): boolean {
  return opinion !== null && row.categoryAccept.includes(opinion.category)
}

/** The row's true category as far as this opinion goes: an accepted opinion is the truth, else the label is. */
export function trueCategory(judged: Judged<LabelledRow>): Category {
  return judged.opinion && categoryAccepted(judged) ? judged.opinion.category : judged.row.category
}

export function measureCategories(judged: readonly Judged<LabelledRow>[]): CategoryMeasures {
  const classes = categories.map((category) => measureClass(judged, category))
  const occurring = classes.filter(({ precision, recall }) => precision.total + recall.total > 0)
  const destructive = classes[categories.indexOf('destructive')]
  return {
    accepted: shareWhere(judged, categoryAccepted),
    macroF1: rounded(occurring.reduce((sum, each) => sum + each.f1, 0) / Math.max(1, occurring.length)),
    classes,
    destructiveFound: shareWhere(judged.filter(surelyDestructive), categoryAccepted),
    wronglyDestructive: (destructive?.precision.total ?? 0) - (destructive?.precision.hits ?? 0),
  }
}

function surelyDestructive({ row }: Judged<LabelledRow>): boolean {
  return row.categoryAccept.every((category) => category === 'destructive')
}

function measureClass(judged: readonly Judged<LabelledRow>[], category: Category): ClassMeasure {
  const called = judged.filter(({ opinion }) => opinion?.category === category)
  const being = judged.filter((each) => trueCategory(each) === category)
  const hits = called.filter(categoryAccepted).length
  const f1 = (2 * hits) / Math.max(1, called.length + being.length)
  return {
    category,
    precision: shareOf(hits, called.length),
    recall: shareOf(hits, being.length),
    f1: rounded(f1),
  }
}
