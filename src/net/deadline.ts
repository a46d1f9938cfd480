/** A limit in time for several steps together. */
export interface Deadline {
  signal: AbortSignal
  /** Aborts now, for this reason. */
  abort(reason: unknown): void
  /** Stops the clock and lets the parent go. */
  end(): void
}

/**
 * Aborts with a `TimeoutError` after so many milliseconds (null: never), or with its parent. In place of
 * `AbortSignal.any([AbortSignal.timeout(ms), parent])`, whose timer the garbage collector may take away before it fires:
 * https://github.com/nodejs/node/issues/57736
 */
export function createDeadline(ms: number | null, parent?: AbortSignal): Deadline {
  const controller = new AbortController()
  const pass = (): void => controller.abort(new DOMException('the deadline passed', 'TimeoutError'))
  const timer = ms === null ? undefined : setTimeout(pass, ms)
  const end = (): void => {
    clearTimeout(timer)
    parent?.removeEventListener('abort', follow)
  }
  const follow = (): void => {
    clearTimeout(timer)
    controller.abort(parent?.reason)
  }
  if (parent?.aborted) follow()
  else parent?.addEventListener('abort', follow, { once: true })
  return { signal: controller.signal, abort: (reason) => controller.abort(reason), end }
}
