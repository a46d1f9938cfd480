/** The guard did not let a request through: nothing was sent to the refused address. `reason` is one plain line. */
export class Blocked extends Error {
  override readonly name = 'Blocked'
  readonly reason: string

  constructor(reason: string) {
    super(`blocked: ${reason}`)
    this.reason = reason
  }
}

/** A body grew beyond its cap after decompression. What was read until then is still good. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
  readonly limit: number

  constructor(limit: number) {
    super(`the body is larger than ${limit} bytes`)
    this.limit = limit
  }
}

/** The host asked to be left alone for longer than the caller wants to wait. Nothing was sent. */
export class Throttled extends Error {
  override readonly name = 'Throttled'
  /** Seconds until the host may be asked again. */
  readonly retryAfter: number

  constructor(host: string, retryAfter: number) {
    super(`${host} asked to wait ${retryAfter} s`)
    this.retryAfter = retryAfter
  }
}
