import { expect, test } from 'vitest'
import { measureRisks, riskDistance } from '../../src/eval/risk-measures.ts'
import { judged } from './rows.ts'

test.each([
  ['read/low', 'read/low', 0],
  ['read/low', 'read/medium', 1],
  ['read/low', 'read/critical', 3],
  ['write/high', 'write/medium', -1],
  ['write/high', 'write/low', -2],
  ['write/high|medium', 'write/medium', 0],
  ['write/high|medium', 'write/low', -1],
  ['write/high|medium', 'write/critical', 1],
  ['read/low|critical', 'read/medium', 0],
  ['read/low', null, -1],
  ['destructive/critical', null, -4],
])('%s judged %s lies %i levels off', (label, said, distance) => {
  expect(riskDistance(judged(label, said))).toBe(distance)
})

test('too low is told apart by one and by more, and is not too high', () => {
  const measures = measureRisks([
    judged('read/low', 'read/low'),
    judged('read/low', 'read/high'),
    judged('write/high', 'write/medium'),
    judged('destructive/critical', 'write/medium'),
    judged('read/low|critical', 'read/medium'),
  ])
  expect(measures).toMatchObject({
    accepted: { hits: 1, total: 5 },
    tooLow: { hits: 2 },
    tooLowByOne: { hits: 1 },
    tooLowByMore: { hits: 1 },
    tooHigh: { hits: 1 },
  })
})
