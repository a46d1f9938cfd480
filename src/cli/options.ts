import { z } from 'zod'
import { riskLevels } from '../model/risk.ts'
import type { OptionRow } from './command.ts'

/** Options that several commands share, each as its Commander row beside its schema. */
export const databaseRows = [
  ['--data-dir <folder>', 'where the embedded database lies (default: your data folder; DATABASE_URL wins)'],
] as const satisfies readonly OptionRow[]
export const databaseOptions = { dataDir: z.string().min(1).optional() }

export const jsonRows = [['--json', 'print one JSON document']] as const satisfies readonly OptionRow[]
export const jsonOptions = { json: z.boolean().default(false) }

export const quietRows = [
  ['--quiet', 'no progress and no notes on stderr'],
] as const satisfies readonly OptionRow[]
export const quietOptions = { quiet: z.boolean().default(false) }

/** A whole number in a range, with a message that says the range. */
export function wholeNumber(min: number, max: number): z.ZodType<number> {
  const message = `must be a whole number from ${min} to ${max}`
  return z.coerce.number({ error: message }).int(message).min(min, message).max(max, message)
}

const durationPattern = /^(\d+(?:\.\d+)?)(ms|s|m)?$/
const unitMs = { ms: 1, s: 1000, m: 60_000 } as const

/** `30s`, `1500ms`, `2m` or plain seconds, as milliseconds. */
export const Duration = z.string().transform((text, context) => {
  const match = durationPattern.exec(text)
  const amount = Number(match?.[1]) * unitMs[(match?.[2] ?? 's') as keyof typeof unitMs]
  if (match && amount > 0 && amount <= 86_400_000) return amount
  context.addIssue({ code: 'custom', message: `must be a time such as 30s, 1500ms or 2m, not "${text}"` })
  return z.NEVER
})

export const RiskOption = z.enum(riskLevels, { error: `must be one of ${riskLevels.join(', ')}` })
