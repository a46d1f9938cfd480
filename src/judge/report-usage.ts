import type { Tokens } from './completion.ts'
import type { Judge } from './judge.ts'
import { costOf } from './prices.ts'

/** Tells the caller what one request used. */
export function reportUsage(judge: Judge, tokens: Tokens, { estimated }: { estimated: boolean }): void {
  const { price, onUsage } = judge.options
  onUsage?.({
    inputTokens: tokens.input,
    cachedTokens: tokens.cached,
    outputTokens: tokens.output,
    usd: price ? costOf(price, tokens) : null,
    estimated,
  })
}
