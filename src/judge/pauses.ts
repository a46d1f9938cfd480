import type { LlmStatus } from '../model/judgement.ts'
import type { Limits } from './limits.ts'
import type { Trouble } from './trouble.ts'

/** Milliseconds until a request is worth repeating after this trouble; undefined where it is not. */
export function pauseBefore(limits: Limits, trouble: Trouble, repeats: number): number | undefined {
  if (trouble.kind === 'stopped' || trouble.kind === 'final' || repeats >= limits.retries) return undefined
  const asked = trouble.kind === 'rate-limited' ? trouble.pause : undefined
  const pause = asked ?? 500 * 2 ** repeats
  return pause <= limits.longestPause ? pause : undefined
}

/** The status of a tool whose request ended in this trouble. */
export function statusOf(trouble: Trouble): LlmStatus {
  if (trouble.kind === 'objection') return trouble.tooLong ? 'truncated' : 'endpoint-failed'
  const limited = trouble.kind === 'rate-limited' || (trouble.kind === 'final' && trouble.rateLimited)
  return limited ? 'rate-limited' : 'endpoint-failed'
}

/** The trouble in a few words, for a warning. Never the endpoint's own words. */
export function reasonOf(trouble: Trouble): string {
  return trouble.kind === 'stopped' ? 'the run was stopped' : trouble.reason
}
