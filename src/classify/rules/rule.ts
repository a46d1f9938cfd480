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
  action?: Finding['action']
}

/** A rule's finding in the shape that is stored: the same members for all, since what meets many shapes reads slowly. */
export function finding(rule: string, claim: Claim): Finding {
  const { outcome, signal, category, risk, action } = claim
  return {
    rule,
    outcome,
    signal,
    suggests: category || risk ? { category, risk } : undefined,
    strength: claim.hard ? 'hard' : 'soft',
    evidence: claim.evidence.slice(0, 3),
    action,
  }
}
