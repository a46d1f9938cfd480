import type { Verdict } from '../model/verdict.ts'

/** What `--llm auto` looks at of a verdict by the rules. */
export type Unsure = Pick<
  Verdict,
  'confidence' | 'contradictions' | 'needsReview' | 'signals' | 'steersModel' | 'nameIssues'
>

/** Chosen so that about one tool in eight of real listings is sent; see `npm run bench -- judge`. */
const sureEnough = 0.9

type Holds = (verdict: Unsure, doubts: readonly string[]) => boolean

/** `doubts` are the names that `classify/` gives to what makes its reading less than sure. */
const reasons: readonly (readonly [string, Holds])[] = [
  ['needing review', (verdict) => verdict.needsReview],
  ['low confidence', (verdict) => verdict.confidence < sureEnough],
  ['a contradiction', (verdict) => verdict.contradictions.length > 0],
  ['steering text', (verdict) => verdict.steersModel || verdict.signals.includes('model-directed-text')],
  ['an unknown verb', (_, doubts) => doubts.includes('no-verb')],
  ['a thin description', (verdict, doubts) => isThin(verdict) || doubts.includes('thin-description')],
]

const isThin = ({ signals }: Unsure): boolean => signals.includes('no-description')

/** Why the rules leave a tool unsure; empty where they do not. A tool without a usable name is never allowed anyway. */
export function reasonsToJudge(verdict: Unsure, doubts: readonly string[] = []): string[] {
  if (verdict.nameIssues.includes('unusable')) return []
  return reasons.filter(([, holds]) => holds(verdict, doubts)).map(([reason]) => reason)
}

/** Does `--llm auto` send this tool? */
export function needsJudgement(verdict: Unsure, doubts: readonly string[] = []): boolean {
  return reasonsToJudge(verdict, doubts).length > 0
}
