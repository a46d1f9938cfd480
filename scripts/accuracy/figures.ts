import { z } from 'zod'
import type { LabelledReport } from '../../src/eval/measure-labelled.ts'
import type { VendorReport } from '../../src/eval/measure-vendor.ts'

const Figure = z.object({
  hits: z.int(),
  total: z.int(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
})

/** The published figures of one classifier on one labelled file. */
export const LabelledFigures = z.object({
  rows: z.int(),
  category: Figure,
  macroF1: z.number(),
  destructiveFound: Figure,
  wronglyDestructive: z.int(),
  risk: Figure,
  tooLow: Figure,
  tooLowByMore: Figure,
})
export type LabelledFigures = z.infer<typeof LabelledFigures>

export function labelledFigures({ rows, category, risk }: LabelledReport): LabelledFigures {
  return {
    rows,
    category: category.accepted,
    macroF1: category.macroF1,
    destructiveFound: category.destructiveFound,
    wronglyDestructive: category.wronglyDestructive,
    risk: risk.accepted,
    tooLow: risk.tooLow,
    tooLowByMore: risk.tooLowByMore,
  }
}

/** The same for a file of vendors' own marks. */
export type VendorFigures = Pick<
  VendorReport,
  'rows' | 'accuracy' | 'mutatingCalledRead' | 'readCalledMutating'
>

/** `data/accuracy-first.json`: what the rules reached when they met the golden set for the first time. */
export const FirstFigures = z.object({ rulesVersion: z.string(), golden: LabelledFigures })
export type FirstFigures = z.infer<typeof FirstFigures>
