import { z } from 'zod'

/** What an agent that calls the tool in a loop could cost, in rising order. */
export const riskLevels = ['low', 'medium', 'high', 'critical'] as const
export const Risk = z.enum(riskLevels)
export type Risk = z.infer<typeof Risk>

const rank = { low: 0, medium: 1, high: 2, critical: 3 } as const satisfies Record<Risk, number>

/** The higher of two risk levels. */
export function higherRisk(a: Risk, b: Risk): Risk {
  return a === b || rank[a] >= rank[b] ? a : b
}

/** The lower of two risk levels. */
export function lowerRisk(a: Risk, b: Risk): Risk {
  return rank[a] <= rank[b] ? a : b
}

/** Is `risk` at or above `threshold`? */
export function reaches(risk: Risk, threshold: Risk): boolean {
  return rank[risk] >= rank[threshold]
}
