import { z } from 'zod'

/** One part of a tool in a batch, enough to apply its answer after a restart. */
export const BatchPart = z.object({
  id: z.string(),
  ordinal: z.int().nonnegative(),
  piece: z.object({ index: z.int(), of: z.int() }),
})

/** One request of a batch and the listing that it asks about, by the caller's own key. */
export const BatchRequest = z.object({ listing: z.string(), parts: z.array(BatchPart) })
export type BatchRequest = z.infer<typeof BatchRequest>

/** How a batch can end; `over-budget` was never sent. */
export const batchEnds = ['completed', 'failed', 'expired', 'cancelled', 'over-budget'] as const

export const BatchFile = z.object({
  /** Null where the endpoint did not take the batch. */
  id: z.string().nullable(),
  status: z.string(),
  outputFile: z.string().nullable(),
  errorFile: z.string().nullable(),
  /** By the request's `custom_id`. */
  requests: z.record(z.string(), BatchRequest),
})
export type BatchFile = z.infer<typeof BatchFile>

/** Everything about submitted batches, as a plain JSON value: the caller stores it, and a restart goes on from it. */
export const BatchState = z.object({
  version: z.literal(1),
  model: z.string(),
  endpointHost: z.string(),
  promptVersion: z.string(),
  parameters: z.string(),
  submittedAt: z.iso.datetime(),
  batches: z.array(BatchFile),
})
export type BatchState = z.infer<typeof BatchState>

/** Is nothing more to come of any batch? */
export function batchesEnded(state: BatchState): boolean {
  return state.batches.every(({ status }) => (batchEnds as readonly string[]).includes(status))
}
