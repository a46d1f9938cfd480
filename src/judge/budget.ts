import { costOf, priceOf, type ModelPrice } from './prices.ts'
import type { Tokens } from './completion.ts'

/** What a run may spend at most. */
export type Budget = { kind: 'tokens'; most: number } | { kind: 'usd'; most: number; price: ModelPrice }

/** `refused` is the user's mistake: one line that says what and what to do. */
export type ParsedBudget = { kind: 'budget'; budget: Budget } | { kind: 'refused'; why: string }

const amount = String.raw`(\d+(?:\.\d+)?)`
const money = new RegExp(`^(?:\\$ ?${amount}|usd ${amount}|${amount} ?usd)$`, 'i')
const tokens = /^(\d+(?:\.\d+)?)([km]?)(?: ?tokens)?$/i
const factors: Record<string, number> = { '': 1, k: 1_000, m: 1_000_000 }

/** Reads `200000`, `200k`, `2m tokens`, `$5` or `5usd`. Money needs a price that is known for this model and endpoint. */
export function parseBudget(
  text: string,
  where: { model: string; host: string; prices: readonly ModelPrice[] },
): ParsedBudget {
  const asMoney = money.exec(text.trim())
  const asTokens = tokens.exec(text.trim())
  const number = Number(asMoney ? (asMoney[1] ?? asMoney[2] ?? asMoney[3]) : asTokens?.[1])
  if (!(asMoney || asTokens) || !(number > 0)) {
    return { kind: 'refused', why: `"${text}" is no budget; give tokens (200000) or money ($5)` }
  }
  if (asTokens) {
    const most = Math.floor(number * (factors[asTokens[2]?.toLowerCase() ?? ''] ?? 1))
    return { kind: 'budget', budget: { kind: 'tokens', most } }
  }
  const price = priceOf(where.prices, where)
  if (price) return { kind: 'budget', budget: { kind: 'usd', most: number, price } }
  const why = `no price is known for ${where.model} at ${where.host}; give the budget in tokens instead (200000)`
  return { kind: 'refused', why }
}

/** Keeps the spending of one run within its budget, with several requests under way. */
export interface Meter {
  /** Sets an estimate aside, or answers false where the budget does not have it. */
  reserve(estimate: Tokens): boolean
  /** Replaces an estimate that was set aside by what was really used. */
  settle(estimate: Tokens, used: Tokens): void
  /** Tokens or dollars spent, in the budget's unit. */
  spent(): number
}

export function makeMeter(budget: Budget | undefined): Meter {
  let spent = 0
  const worth = (tokens: Tokens) =>
    budget?.kind === 'usd' ? costOf(budget.price, tokens) : tokens.input + tokens.output
  return {
    reserve(estimate) {
      if (budget && spent + worth(estimate) > budget.most) return false
      spent += worth(estimate)
      return true
    },
    settle(estimate, used) {
      spent += worth(used) - worth(estimate)
    },
    spent: () => spent,
  }
}
