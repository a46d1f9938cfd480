import { TooLarge } from './refusals.ts'

/**
 * The same stream, failing with `TooLarge` once more than `limit` bytes came. `ended` is called once, however it ends.
 * Bytes are counted after decompression, so a small compressed body cannot unfold into a large one.
 */
export function cappedBody(
  body: ReadableStream<Uint8Array>,
  limit: number,
  ended: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let left = limit
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) {
            ended()
            controller.close()
            return
          }
          const part = value.subarray(0, Math.max(0, left))
          left -= value.byteLength
          if (part.byteLength > 0) controller.enqueue(part)
          if (left < 0) throw new TooLarge(limit)
        } catch (error) {
          ended()
          controller.error(error)
          reader.cancel(error).catch(() => undefined)
        }
      },
      async cancel(reason) {
        ended()
        await reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
