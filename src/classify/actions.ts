import { higherCategory, type Category } from '../model/category.ts'
import type { Finding } from '../model/finding.ts'
import { higherRisk, lowerRisk, type Risk } from '../model/risk.ts'
import type { Signal } from '../model/signal.ts'
import type { ToolAction } from '../model/verdict.ts'
import { levelOf, levelsOf } from './levels.ts'
import type { Act } from './reading/act.ts'
import type { Choice } from './reading/choices.ts'
import type { ToolReading } from './reading/reading.ts'
import { returnsSecret } from './rules/reads-secrets.ts'
import { choiceRisks, choiceSignals } from './tables/choice-levels.ts'

/** The values of the multiplexing arguments and what each reaches, in the schema's order. */
export function actionsOf(reading: ToolReading, findings: readonly Finding[]): ToolAction[] {
  if (reading.choices.length === 0) return []
  const tool = levelsOf(findings)
  const shared = sharedSignals(reading.choices, findings)
  return reading.choices.flatMap((choice) => {
    const { argument, value, act } = choice
    if (argument === '') return []
    // A value that names no known act may be any of the tool's acts.
    if (!act)
      return [{ argument, value, category: higherCategory(choice.category, tool.category), risk: tool.risk }]
    const risk = shared.reduce(
      (level, signal) => higherRisk(level, levelOf({ signal, suggests: undefined }, choice.category)),
      ownRisk(choice.category, act),
    )
    return [{ argument, value, category: choice.category, risk: lowerRisk(risk, tool.risk) }]
  })
}

function ownRisk(category: Category, act: Act): Risk {
  const [signal, risk] = [signalOf(act), choiceRisks[act.effect]]
  return levelOf({ signal, suggests: { category, risk } }, category)
}

function signalOf(act: Act): Signal | undefined {
  return returnsSecret(act) ? 'reads-secrets' : choiceSignals[act.effect]
}

/** Signals of the tool that no value's own act explains: any value may carry them. */
function sharedSignals(choices: readonly Choice[], findings: readonly Finding[]): Signal[] {
  const explained = new Set(choices.map(({ act }) => act && signalOf(act)))
  return findings.flatMap(({ signal, action }) =>
    signal && !action && !explained.has(signal) ? [signal] : [],
  )
}
