import { higherCategory } from '../model/category.ts'
import type { Finding } from '../model/finding.ts'
import { higherRisk, lowerRisk, type Risk } from '../model/risk.ts'
import type { Signal } from '../model/signal.ts'
import type { ToolAction } from '../model/verdict.ts'
import { levelOf, levelsOf } from './levels.ts'
import type { Choice } from './reading/choices.ts'
import type { ToolReading } from './reading/reading.ts'
import { choiceRisks, choiceSignals } from './tables/choice-levels.ts'
import type { Effect } from './tables/effects.ts'

/** The values of the multiplexing arguments and what each reaches, in the schema's order. */
export function actionsOf(reading: ToolReading, findings: readonly Finding[]): ToolAction[] {
  const tool = levelsOf(findings)
  const shared = sharedSignals(reading.choices, findings)
  return reading.choices.flatMap((choice) => {
    const { argument, value, act } = choice
    if (argument === '') return []
    // A value that names no known act may be any of the tool's acts.
    if (!act)
      return [{ argument, value, category: higherCategory(choice.category, tool.category), risk: tool.risk }]
    const risk = shared.reduce(
      (level, signal) => higherRisk(level, levelOf({ signal }, choice.category)),
      ownRisk(choice, act.effect),
    )
    return [{ argument, value, category: choice.category, risk: lowerRisk(risk, tool.risk) }]
  })
}

function ownRisk({ category }: Choice, effect: Effect): Risk {
  const [signal, risk] = [choiceSignals[effect], choiceRisks[effect]]
  return levelOf({ ...(signal && { signal }), suggests: { category, ...(risk && { risk }) } }, category)
}

/** Signals of the tool that no value's own act explains: any value may carry them. */
function sharedSignals(choices: readonly Choice[], findings: readonly Finding[]): Signal[] {
  const explained = new Set(choices.map(({ act }) => act && choiceSignals[act.effect]))
  return findings.flatMap(({ signal, action }) =>
    signal && !action && !explained.has(signal) ? [signal] : [],
  )
}
