import { riskLevels, type Risk } from '../model/risk.ts'
import type { Verdict } from '../model/verdict.ts'

export const grades = ['A', 'B', 'C', 'D', 'F'] as const

/** What one kind of fact takes from a server's 100 points. */
export interface Contribution {
  what: string
  count: number
  points: number
}

export interface ServerGrade {
  grade: (typeof grades)[number]
  /** 0 to 100. */
  score: number
  contributions: Contribution[]
}

/** Points that each tool of a level takes, and the most that the level takes: with one critical tool there is no A. */
const byRisk = {
  low: { each: 0, most: 0 },
  medium: { each: 0.5, most: 10 },
  high: { each: 3, most: 30 },
  critical: { each: 15, most: 50 },
} as const satisfies Record<Risk, { each: number; most: number }>

const facts = [
  { what: 'tools whose text steers the model', each: 25, most: 50, holds: (one: Verdict) => one.steersModel },
  {
    what: 'claims that understate a tool',
    each: 5,
    most: 20,
    holds: (one: Verdict) => one.contradictions.some((claim) => claim.direction === 'understates'),
  },
  {
    what: 'duplicate or look-alike names',
    each: 10,
    most: 30,
    holds: (one: Verdict) => one.nameIssues.length > 0,
  },
  {
    what: 'tools without a description',
    each: 1,
    most: 10,
    holds: (one: Verdict) => one.signals.includes('no-description'),
  },
] as const

/**
 * How much care a server's tools ask for: 100 points less what each tool takes, by its risk and by what is wrong
 * with its definition, each sort capped. A from 90, B from 75, C from 60, D from 40, else F.
 */
export function grade(verdicts: readonly Verdict[]): ServerGrade {
  const contributions: Contribution[] = []
  const take = (what: string, count: number, weight: { each: number; most: number }) => {
    const points = Math.min(weight.most, count * weight.each)
    if (points > 0) contributions.push({ what, count, points })
  }
  for (const risk of riskLevels) {
    take(`tools of ${risk} risk`, verdicts.filter((one) => one.risk === risk).length, byRisk[risk])
  }
  for (const fact of facts) take(fact.what, verdicts.filter((one) => fact.holds(one)).length, fact)
  const score = Math.max(
    0,
    contributions.reduce((left, one) => left - one.points, 100),
  )
  return { grade: letterOf(score), score, contributions }
}

function letterOf(score: number): ServerGrade['grade'] {
  if (score >= 90) return 'A'
  if (score >= 75) return 'B'
  if (score >= 60) return 'C'
  return score >= 40 ? 'D' : 'F'
}
