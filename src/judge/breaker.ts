/** Stops asking an endpoint that does not answer, so that a run ends quickly; tries again after a while. */
export interface Breaker {
  /** Why nothing may be sent now; undefined while the endpoint may be asked. */
  stoppedBecause(): string | undefined
  /** The endpoint answered, if only to refuse one request. */
  answered(): void
  /** `final`: the endpoint will refuse everything (a wrong key, an unknown model, no credit). */
  failed(reason: string, final?: boolean): void
}

/** Trips after `threshold` failures in a row; lets one request through again after `pause` milliseconds. */
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
  let reason = ''
  let retryAt = 0
  return {
    stoppedBecause() {
      if (failures < threshold || now().getTime() >= retryAt) return undefined
      return reason
    },
    answered() {
      failures = 0
    },
    failed(why, final = false) {
      reason = why
      failures = final ? threshold : failures + 1
      retryAt = final ? Infinity : now().getTime() + pause
    },
  }
}
