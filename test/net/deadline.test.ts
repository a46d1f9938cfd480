import { setTimeout as sleep } from 'node:timers/promises'
import v8 from 'node:v8'
import vm from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createDeadline } from '../../src/net/deadline.ts'

v8.setFlagsFromString('--expose-gc')
const collectGarbage = vm.runInNewContext('gc') as () => void

describe('a deadline', () => {
  test('passes although nobody but the garbage collector looks', async () => {
    const parent = new AbortController()
    const { signal } = createDeadline(50, parent.signal)
    collectGarbage()
    await sleep(20)
    collectGarbage()
    await expect.poll(() => signal.aborted).toBe(true)
    expect(signal.reason).toMatchObject({ name: 'TimeoutError' })
  })

  test('ends with its parent, with the parent’s reason', () => {
    const parent = new AbortController()
    const { signal } = createDeadline(60_000, parent.signal)
    parent.abort(new Error('Ctrl-C'))
    expect(signal.reason).toMatchObject({ message: 'Ctrl-C' })
    expect(createDeadline(60_000, parent.signal).signal.aborted).toBe(true)
  })

  test('without a time ends when it is told to', async () => {
    const deadline = createDeadline(null)
    await sleep(5)
    expect(deadline.signal.aborted).toBe(false)
    deadline.abort('closed')
    expect(deadline.signal.reason).toBe('closed')
  })

  test('that was ended never passes', async () => {
    const parent = new AbortController()
    const deadline = createDeadline(10, parent.signal)
    deadline.end()
    await sleep(40)
    parent.abort()
    expect(deadline.signal.aborted).toBe(false)
  })
})
