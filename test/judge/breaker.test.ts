import { describe, expect, test } from 'vitest'
import { makeBreaker } from '../../src/judge/breaker.ts'
import type { Trouble } from '../../src/judge/trouble.ts'

const down: Trouble = { kind: 'unreachable', reason: 'no connection', timedOut: false }
const busy: Trouble = { kind: 'rate-limited', reason: 'HTTP 429', pause: undefined }
const objection: Trouble = { kind: 'objection', reason: 'HTTP 400', complaint: '', tooLong: false }
const noKey: Trouble = { kind: 'final', reason: 'HTTP 401', rateLimited: false }

function breakerAt() {
  const clock = { at: 0 }
  return { clock, breaker: makeBreaker({ now: () => new Date(clock.at), threshold: 3, pause: 1000 }) }
}
type Attempts = readonly (Trouble | undefined)[]

describe('a breaker', () => {
  test.each<[string, Attempts]>([
    ['too few failures', [down, down]],
    ['failures with an answer between', [down, down, undefined, down, down]],
    ['objections alone', [objection, objection, objection, objection]],
  ])('lets requests through after %s', (_name, attempts) => {
    const { breaker } = breakerAt()
    for (const trouble of attempts) breaker.attempted(trouble)
    expect(breaker.stoppedBy()).toBeUndefined()
  })

  test.each<[string, Attempts, Trouble]>([
    ['three failures in a row', [down, down, down], down],
    ['failures of several kinds', [down, busy, busy], busy],
    ['failures with an objection between', [down, down, objection, down], down],
    ['one that is final', [noKey], noKey],
  ])('stops after %s and says why', (_name, attempts, why) => {
    const { breaker } = breakerAt()
    for (const trouble of attempts) breaker.attempted(trouble)
    expect(breaker.stoppedBy()).toBe(why)
  })

  test('tries again after a pause, and one failure more stops it again', () => {
    const { breaker, clock } = breakerAt()
    for (const trouble of [down, down, down]) breaker.attempted(trouble)
    clock.at = 1000
    expect(breaker.stoppedBy()).toBeUndefined()
    breaker.attempted(down)
    expect(breaker.stoppedBy()).toBe(down)
    clock.at = 2000
    breaker.attempted(undefined)
    breaker.attempted(down)
    expect(breaker.stoppedBy()).toBeUndefined()
  })

  test('never tries again what is final', () => {
    const { breaker, clock } = breakerAt()
    breaker.attempted(noKey)
    clock.at = 1e15
    expect(breaker.stoppedBy()).toBe(noKey)
  })
})
