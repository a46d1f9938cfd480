import type { Listing } from '../model/listing.ts'
import { estimateRequest } from './estimate.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { planListing } from './plan.ts'
import { costOf, type ModelPrice } from './prices.ts'
import { buildPrompt } from './prompt.ts'

/** What asking would take: for `--llm-dry-run`, which sends nothing. Tokens are estimates. */
export interface Estimate {
  tools: number
  requests: number
  inputTokens: number
  outputTokens: number
  /** Null where no price is known. */
  usd: number | null
}

/** Estimates one listing exactly as it would be packed. */
export function estimateListing(
  input: { listing: Listing; which: Iterable<number> },
  price: ModelPrice | undefined,
  limits: Partial<Limits> = {},
): Estimate {
  const plan = planListing(input.listing, input.which, { ...defaultLimits, ...limits })
  const marker = 'untrusted-data-'.padEnd(47, '0')
  const requests = plan.groups.map((parts) => {
    const { messages } = buildPrompt({ context: plan.context.text, parts, marker })
    return estimateRequest(messages, parts.length)
  })
  const sum = (key: 'input' | 'output') => requests.reduce((total, tokens) => total + tokens[key], 0)
  const tokens = { input: sum('input'), cached: 0, output: sum('output') }
  return {
    tools: plan.texts.size - plan.tooLong.size,
    requests: requests.length,
    inputTokens: tokens.input,
    outputTokens: tokens.output,
    usd: price ? costOf(price, tokens) : null,
  }
}

/** Several listings together. Without a listing: nothing, for nothing. */
export function sumEstimates(estimates: readonly Estimate[]): Estimate {
  const zero: Estimate = { tools: 0, requests: 0, inputTokens: 0, outputTokens: 0, usd: 0 }
  return estimates.reduce(
    (a, b) => ({
      tools: a.tools + b.tools,
      requests: a.requests + b.requests,
      inputTokens: a.inputTokens + b.inputTokens,
      outputTokens: a.outputTokens + b.outputTokens,
      usd: a.usd === null || b.usd === null ? null : a.usd + b.usd,
    }),
    zero,
  )
}
