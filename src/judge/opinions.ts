import { higherCategory } from '../model/category.ts'
import type { Evidence } from '../model/evidence.ts'
import type { LlmStatus } from '../model/judgement.ts'
import { higherRisk, reaches } from '../model/risk.ts'
import { signals } from '../model/signal.ts'
import type { Opinion } from './answer.ts'

/** An opinion with those of its quotes that are really there. */
export interface HeardOpinion {
  opinion: Opinion
  evidence: Evidence[]
}

/** What is known of one part of a tool after asking. A part answered twice has two opinions. */
export type PartResult = { kind: 'heard'; heard: HeardOpinion[] } | { kind: 'failed'; status: LlmStatus }

export type Merged =
  { kind: 'judged'; opinion: Opinion; evidence: Evidence[] } | { kind: 'failed'; status: LlmStatus }

/** One opinion of a whole tool: the worst of its parts. A part that failed may hide the worst, so it fails the tool. */
export function mergeParts(parts: readonly PartResult[]): Merged {
  const heard: HeardOpinion[] = []
  for (const part of parts) {
    if (part.kind === 'failed') return part
    heard.push(...part.heard)
  }
  const worst = heard.reduce<HeardOpinion | undefined>(worse, undefined)
  if (!worst) return { kind: 'failed', status: 'invalid-answer' }
  if (worst.evidence.length === 0) return { kind: 'failed', status: 'no-quote' }
  const all = heard.map(({ opinion }) => opinion)
  return {
    kind: 'judged',
    evidence: distinct([worst, ...heard].flatMap(({ evidence }) => evidence)),
    opinion: {
      ...worst.opinion,
      category: all.map(({ category }) => category).reduce(higherCategory),
      risk: all.map(({ risk }) => risk).reduce(higherRisk),
      signals: signals.filter((signal) => all.some((opinion) => opinion.signals.includes(signal))),
    },
  }
}

function worse(a: HeardOpinion | undefined, b: HeardOpinion): HeardOpinion {
  if (!a) return b
  const { category, risk } = a.opinion
  if (risk !== b.opinion.risk) return reaches(risk, b.opinion.risk) ? a : b
  return higherCategory(category, b.opinion.category) === category ? a : b
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((item) => [JSON.stringify(item), item])).values()]
}
