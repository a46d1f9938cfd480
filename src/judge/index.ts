export { batchesEnded, BatchState } from './batch-state.ts'
export { parseBudget, type Budget, type ParsedBudget } from './budget.ts'
export { endpointHost, makeClient, type Fetch } from './client.ts'
export { applyBatches, pollBatches } from './collect-batches.ts'
export { estimateListing, sumEstimates, type Estimate } from './estimate-listing.ts'
export {
  judgeListing,
  notesBefore,
  type JudgeNote,
  type ListingToJudge,
  type ToolDigests,
  type ToolResult,
} from './judge-listing.ts'
export {
  judgeIdentity,
  openJudge,
  type Judge,
  type JudgeIdentity,
  type JudgeOptions,
  type Usage,
} from './judge.ts'
export { defaultLimits, type Limits } from './limits.ts'
export type { LocateQuote } from './located-quotes.ts'
export { contentMarkers, randomMarkers } from './marker.ts'
export { needsJudgement, reasonsToJudge, type Unsure } from './needs-judgement.ts'
export { priceOf, shippedPrices, type ModelPrice } from './prices.ts'
export { promptVersion } from './prompt.ts'
export { recordingFetch, ReplayMissError, replayingFetch } from './replay.ts'
export { submitBatches, type ListingToSubmit } from './submit-batches.ts'
