import type { Judge } from './judge.ts'
import { pauseBefore, reasonOf } from './pauses.ts'
import { troubleOf } from './trouble.ts'

/** Options of one call of the client. */
export interface CallOptions {
  timeout: number
  signal: AbortSignal
}

/** The client's own timeout ends with the headers of an answer; the signal also covers a body that drips. */
export function callOptions(judge: Judge): CallOptions {
  const { timeout } = judge.limits
  const deadline = AbortSignal.timeout(timeout)
  const { signal } = judge.options
  return { timeout, signal: signal ? AbortSignal.any([signal, deadline]) : deadline }
}

/** Calls the endpoint for something other than an answer, repeating it where that may help; undefined where it fails. */
export async function callEndpoint<T>(
  judge: Judge,
  call: (options: CallOptions) => Promise<T>,
): Promise<T | undefined> {
  for (let repeats = 0; ; repeats++) {
    try {
      return await call(callOptions(judge))
    } catch (error) {
      const trouble = troubleOf(error, judge.options.signal)
      const pause = trouble.kind === 'objection' ? undefined : pauseBefore(judge.limits, trouble, repeats)
      if (pause === undefined) {
        judge.warnings.add(`the language model's endpoint failed: ${reasonOf(trouble)}`)
        return undefined
      }
      await judge.options.sleep(pause, judge.options.signal)
    }
  }
}
