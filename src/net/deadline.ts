import { setMaxListeners } from 'node:events'

/** A limit in time for several steps together. */
export interface Deadline {
  signal: AbortSignal
  /** Stops the clock. */
  end(): void
}

/**
 * Aborts with a `TimeoutError` after so many milliseconds, or with its parent. In place of
 * `AbortSignal.any([AbortSignal.timeout(ms), parent])`, whose timer the garbage collector may take away before it fires:
 * https://github.com/nodejs/node/issues/57736
 */
export function createDeadline(ms: number, parent?: AbortSignal): Deadline {
  const controller = new AbortController()
  setMaxListeners(0, controller.signal)
  const timer = setTimeout(
    () => controller.abort(new DOMException('the deadline passed', 'TimeoutError')),
    ms,
  )
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
  return { signal: controller.signal, end }
}

/** Aborts with the first of two signals. Held by both of them, so that no garbage collection can part them. */
export function joinedSignal(one: AbortSignal, two: AbortSignal): AbortSignal {
  const controller = new AbortController()
  // One deadline is joined once per request: many listeners are no leak.
  setMaxListeners(0, one, two, controller.signal)
  for (const signal of [one, two]) {
    if (signal.aborted) controller.abort(signal.reason)
    else signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true })
  }
  return controller.signal
}
