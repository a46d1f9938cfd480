import { describe, expect, test } from 'vitest'
import { createPoliteness, type Politeness } from '../../src/net/politeness.ts'
import { Throttled } from '../../src/net/refusals.ts'
import { retryAfterSeconds } from '../../src/net/retry-after.ts'

/** A clock that moves only when somebody sleeps. */
function polite(options: { perHost?: number; gapMs?: number; maxWaitMs?: number }): {
  politeness: Politeness
  starts: number[]
  visit: (host: string, signal?: AbortSignal) => Promise<() => void>
} {
  let now = 0
  const starts: number[] = []
  const politeness = createPoliteness({
    perHost: 10,
    gapMs: 0,
    maxWaitMs: 5_000,
    now: () => now,
    sleep: async (ms) => void (now += ms),
    ...options,
  })
  const visit = async (host: string, signal?: AbortSignal): Promise<() => void> => {
    const leave = await politeness.enter(host, signal)
    starts.push(now)
    return leave
  }
  return { politeness, starts, visit }
}

describe('politeness', () => {
  test('keeps a gap between two starts at one host', async () => {
    const { starts, visit } = polite({ gapMs: 200 })
    for (let visits = 0; visits < 3; visits += 1) await visit('shop.example')
    expect(starts).toEqual([0, 200, 400])
  })

  test('keeps none between two hosts', async () => {
    const { starts, visit } = polite({ gapMs: 200 })
    await visit('shop.example')
    await visit('library.example')
    expect(starts).toEqual([0, 0])
  })

  test('waits where a host asks for little, refuses where it asks for much', async () => {
    const { politeness, starts, visit } = polite({})
    politeness.backOff('shop.example', 3)
    await visit('shop.example')
    expect(starts).toEqual([3000])
    politeness.backOff('shop.example', 60)
    await expect(visit('shop.example')).rejects.toThrow(new Throttled('shop.example', 60))
  })

  test('who gives up while waiting takes nobody’s turn', async () => {
    const { visit } = polite({ perHost: 1 })
    const leave = await visit('shop.example')
    const stop = new AbortController()
    const impatient = visit('shop.example', stop.signal)
    const patient = visit('shop.example')
    stop.abort(new Error('too late'))
    await expect(impatient).rejects.toThrow('too late')
    leave()
    leave()
    const second = await patient
    let third = false
    const waiting = visit('shop.example').then(() => (third = true))
    await Promise.resolve()
    expect(third).toBe(false)
    second()
    await waiting
  })
})

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['Sat, 21 Nov 2026 12:01:00 GMT', 60],
  ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
  ['999999999', 86_400],
  ['-5', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %o is %o seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, new Date('2026-11-21T12:00:00Z'))).toBe(seconds)
})
