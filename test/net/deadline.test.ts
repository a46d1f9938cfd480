import { setTimeout as sleep } from 'node:timers/promises'
import v8 from 'node:v8'
import vm from 'node:vm'
import { describe, expect, test } from 'vitest'
import { createDeadline, joinedSignal } from '../../src/net/deadline.ts'

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

  test('that was ended never passes', async () => {
    const parent = new AbortController()
    const deadline = createDeadline(10, parent.signal)
    deadline.end()
    await sleep(40)
    parent.abort()
    expect(deadline.signal.aborted).toBe(false)
  })
})

describe('two signals as one', () => {
  test.each([0, 1])('the first of them to abort counts (%i)', (which) => {
    const controllers = [new AbortController(), new AbortController()] as const
    const joined = joinedSignal(controllers[0].signal, controllers[1].signal)
    collectGarbage()
    controllers[which]?.abort(new Error(`number ${which}`))
    controllers[1 - which]?.abort(new Error('too late'))
    expect(joined.reason).toMatchObject({ message: `number ${which}` })
  })

  test('one that is aborted already counts at once', () => {
    expect(joinedSignal(AbortSignal.abort('early'), new AbortController().signal).reason).toBe('early')
  })
})
