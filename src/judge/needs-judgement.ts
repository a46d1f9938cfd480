import type { Verdict } from '../model/verdict.ts'

/** What `--llm auto` looks at. `unknownVerb`: no rule knows the verb of the tool's name. */
export type Unsure = Pick<
  Verdict,
  'confidence' | 'contradictions' | 'needsReview' | 'signals' | 'steersModel' | 'nameIssues'
> & { unknownVerb?: boolean; descriptionLength?: number }

const sureEnough = 0.7
const thin = 20

const reasons: Record<string, (tool: Unsure) => boolean> = {
  'needs review': (tool) => tool.needsReview,
  'low confidence': (tool) => tool.confidence < sureEnough,
  contradiction: (tool) => tool.contradictions.length > 0,
  'steering text': (tool) => tool.steersModel || tool.signals.includes('model-directed-text'),
  'unknown verb': (tool) => tool.unknownVerb === true,
  'thin description': (tool) =>
    tool.signals.includes('no-description') || (tool.descriptionLength ?? thin) < thin,
}

/** Why the rules leave a tool unsure; empty where they do not. A tool without a usable name is never allowed anyway. */
export function reasonsToJudge(tool: Unsure): string[] {
  if (tool.nameIssues.includes('unusable')) return []
  return Object.keys(reasons).filter((reason) => reasons[reason]?.(tool))
}

/** Does `--llm auto` send this tool? */
export function needsJudgement(tool: Unsure): boolean {
  return reasonsToJudge(tool).length > 0
}
