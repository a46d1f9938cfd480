import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Tokens } from './completion.ts'

/** What a model costs at one endpoint, in US dollars for a million tokens. */
export const ModelPrice = z.object({
  model: z.string().min(1),
  /** Host of the endpoint: the same model has other prices elsewhere. */
  host: z.string().min(1),
  input: z.number().nonnegative(),
  cachedInput: z.number().nonnegative().optional(),
  output: z.number().nonnegative(),
  /** Where the price was read. */
  source: z.url(),
  /** The day on which the source says that it holds. */
  asOf: z.iso.date(),
})
export type ModelPrice = z.infer<typeof ModelPrice>

/** The prices that Placard ships: `data/model-prices.json`. */
export function shippedPrices(): ModelPrice[] {
  const file = new URL('../../data/model-prices.json', import.meta.url)
  return z.array(ModelPrice).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The price of a model at an endpoint, or undefined where none was read. */
export function priceOf(
  prices: readonly ModelPrice[],
  where: { model: string; host: string },
): ModelPrice | undefined {
  return prices.find((price) => price.model === where.model && price.host === where.host)
}

/** Dollars for these tokens. Cached input without a price of its own costs the full price. */
export function costOf(price: ModelPrice, tokens: Tokens): number {
  const full = tokens.input - tokens.cached
  const cached = tokens.cached * (price.cachedInput ?? price.input)
  return (full * price.input + cached + tokens.output * price.output) / 1_000_000
}
