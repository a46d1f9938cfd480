import type { Judge, Usage } from '../judge/index.ts'

/** What was used of one model at one endpoint, as the ledger has it. */
export interface LlmUsed {
  model: string
  endpointHost: string
  requests: number
  failures: number
  tools: number
  inputTokens: number
  cachedTokens: number
  outputTokens: number
}

/** Sums up what questions used. */
export function sumUsage(
  { model, endpointHost }: Pick<Judge['identity'], 'model' | 'endpointHost'>,
  usage: readonly Usage[],
): LlmUsed {
  const sum = (key: Exclude<keyof LlmUsed, 'model' | 'endpointHost'>): number =>
    usage.reduce((total, each) => total + each[key], 0)
  return {
    model,
    endpointHost,
    requests: sum('requests'),
    failures: sum('failures'),
    tools: sum('tools'),
    inputTokens: sum('inputTokens'),
    cachedTokens: sum('cachedTokens'),
    outputTokens: sum('outputTokens'),
  }
}
