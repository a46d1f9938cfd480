import type { Trouble } from './trouble.ts'

/** Stops asking an endpoint that does not answer, so that a run ends quickly; tries again after a while. */
export interface Breaker {
  /** Why nothing may be sent now; undefined while the endpoint may be asked. */
  stoppedBy(): Trouble | undefined
  /** Takes note of an attempt: undefined where the endpoint answered. An objection says nothing of the next request. */
  attempted(trouble: Trouble | undefined): void
}

/**
 * Trips after `threshold` failures in a row, or at once where the endpoint will refuse everything (a wrong key, an
 * unknown model, no credit). Lets requests through again `pause` milliseconds after the last failure.
 */
export function makeBreaker({
  now,
  threshold = 4,
  pause = 60_000,
}: {
  now: () => Date
  threshold?: number
  pause?: number
}): Breaker {
  let failures = 0
  let last: Trouble | undefined
  let retryAt = 0
  return {
    stoppedBy: () => (failures >= threshold && now().getTime() < retryAt ? last : undefined),
    attempted(trouble) {
      if (!trouble) failures = 0
      if (!trouble || trouble.kind === 'objection' || trouble.kind === 'stopped') return
      const final = trouble.kind === 'final'
      last = trouble
      failures = final ? threshold : failures + 1
      retryAt = final ? Infinity : now().getTime() + pause
    },
  }
}
