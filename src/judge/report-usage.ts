import type { Tokens } from './completion.ts'
import type { Judge, Usage } from './judge.ts'
import { costOf } from './prices.ts'

export const noTokens: Tokens = { input: 0, cached: 0, output: 0 }

/** Tells the caller what one question used. */
export function reportUsage(
  { identity, options }: Judge,
  tokens: Tokens,
  counts: Pick<Usage, 'requests' | 'failures' | 'tools' | 'estimated'>,
): void {
  const { price, onUsage } = options
  onUsage?.({
    model: identity.model,
    endpointHost: identity.endpointHost,
    ...counts,
    inputTokens: tokens.input,
    cachedTokens: tokens.cached,
    outputTokens: tokens.output,
    usd: price ? costOf(price, tokens) : null,
  })
}
