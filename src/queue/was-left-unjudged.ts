import { failedLlmStatuses } from '../model/judgement.ts'
import type { Verdict } from '../model/verdict.ts'

/** Was the tool to be judged by a model, and was not? */
export function wasLeftUnjudged({ llmStatus }: Verdict): boolean {
  return llmStatus !== undefined && failedLlmStatuses.has(llmStatus)
}
