import PQueue from 'p-queue'

/**
 * Works through jobs, so many at a time, in their order. After the signal no further job is begun; those under way are
 * waited for, since each ends by the same signal. Rejects with the first error that a job threw; the rest of the jobs
 * under way end first.
 */
export async function workThrough<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  { concurrency, signal }: { concurrency: number; signal: AbortSignal },
): Promise<void> {
  const queue = new PQueue({ concurrency })
  const errors: unknown[] = []
  const one = async (item: Item): Promise<void> => {
    if (signal.aborted || errors.length > 0) return
    try {
      await work(item)
    } catch (error) {
      errors.push(error)
    }
  }
  for (const item of items) {
    await queue.onSizeLessThan(concurrency * 2)
    void queue.add(() => one(item))
  }
  await queue.onIdle()
  if (errors.length > 0) throw errors[0]
}
