import type { Category } from '../../model/category.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Finding } from '../../model/finding.ts'
import type { Risk } from '../../model/risk.ts'
import type { Signal } from '../../model/signal.ts'
import type { ToolReading } from '../reading/reading.ts'
import type { Occasion } from './occasion.ts'

/** One question about a tool. Finds nothing where the answer is no. */
export interface Rule {
  /** A claim, true of the tool. Stored; never renamed. */
  id: string
  /** The question in plain words. */
  asks: string
  /** What calls for the question; always asked where this is absent. Without it `find` finds nothing. */
  when?: Occasion
  find(reading: ToolReading): Finding[]
}

interface Claim {
  outcome: string
  signal?: Signal | undefined
  category?: Category | undefined
  risk?: Risk | undefined
  hard: boolean
  evidence: Evidence[]
}

/** A rule's finding in the shape that is stored. */
export function finding(rule: string, claim: Claim): Finding {
  const { outcome, signal } = claim
  const suggests = suggestion(claim)
  const strength = claim.hard ? 'hard' : 'soft'
  const evidence = claim.evidence.slice(0, 3)
  if (!signal && !suggests) return { rule, outcome, strength, evidence }
  if (!signal) return { rule, outcome, suggests, strength, evidence }
  if (!suggests) return { rule, outcome, signal, strength, evidence }
  return { rule, outcome, signal, suggests, strength, evidence }
}

function suggestion({ category, risk }: Claim): Finding['suggests'] {
  if (!category) return risk && { risk }
  return risk ? { category, risk } : { category }
}
