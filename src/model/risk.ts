import { z } from 'zod'

/** What an agent that calls the tool in a loop could cost, in rising order. */
export const riskLevels = ['low', 'medium', 'high', 'critical'] as const
export const Risk = z.enum(riskLevels)
export type Risk = z.infer<typeof Risk>

/** The higher of two risk levels. */
export function higherRisk(a: Risk, b: Risk): Risk {
  return riskLevels.indexOf(a) >= riskLevels.indexOf(b) ? a : b
}

/** The lower of two risk levels. */
export function lowerRisk(a: Risk, b: Risk): Risk {
  return riskLevels.indexOf(a) <= riskLevels.indexOf(b) ? a : b
}

/** Is `risk` at or above `threshold`? */
export function reaches(risk: Risk, threshold: Risk): boolean {
  return riskLevels.indexOf(risk) >= riskLevels.indexOf(threshold)
}
