import { createDeadline } from '../net/deadline.ts'
import type { Judge } from './judge.ts'
import { pauseBefore, reasonOf } from './pauses.ts'
import { troubleOf } from './trouble.ts'

/** Options of one call of the client. */
export interface CallOptions {
  timeout: number
  signal: AbortSignal
}

/** Makes one call. The client's own timeout ends with the headers of an answer; the deadline also covers a body that drips. */
export async function withDeadline<T>(judge: Judge, call: (options: CallOptions) => Promise<T>): Promise<T> {
  const { timeout } = judge.limits
  const deadline = createDeadline(timeout, judge.options.signal)
  try {
    return await call({ timeout, signal: deadline.signal })
  } finally {
    deadline.end()
  }
}

/** Calls the endpoint for something other than an answer, repeating it where that may help; undefined where it fails. */
export async function callEndpoint<T>(
  judge: Judge,
  call: (options: CallOptions) => Promise<T>,
): Promise<T | undefined> {
  for (let repeats = 0; ; repeats++) {
    try {
      return await withDeadline(judge, call)
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
