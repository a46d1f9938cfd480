import type { Category } from '../../model/category.ts'
import type { Risk } from '../../model/risk.ts'
import type { Signal } from '../../model/signal.ts'
import { quoteActs } from '../evidence.ts'
import type { Act } from '../reading/act.ts'
import type { Effect } from '../tables/effects.ts'
import type { ToolReading } from '../reading/reading.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

interface ActRule {
  id: string
  asks: string
  outcome: string
  signal?: Signal
  category?: Category
  /** Only where it differs from what category and signal give. */
  risk?: (act: Act, reading: ToolReading) => Risk | undefined
  effects: readonly Effect[]
  /** What an act with such an effect has to be besides. */
  holds?: (act: Act, reading: ToolReading) => boolean
}

const none: never[] = []

/** A rule that one act proves: the first firm one that fits, else the first that fits. */
export function actRule(spec: ActRule): Rule {
  const { id, asks, outcome, signal, category, effects, holds } = spec
  return {
    id,
    asks,
    when: { effects },
    find(reading) {
      const fitting = keep(
        reading.acts,
        (act) => effects.includes(act.effect) && (!holds || holds(act, reading)),
      )
      const act = fitting.find((one) => one.firm) ?? fitting[0]
      if (!act) return none
      const risk = spec.risk?.(act, reading)
      return [
        finding(id, { outcome, signal, category, risk, hard: act.firm, evidence: quoteActs(act, fitting) }),
      ]
    },
  }
}
