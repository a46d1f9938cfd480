import { expect, test } from 'vitest'
import { agreementOf } from '../../src/eval/agreement.ts'

const times = (count: number, first: string, second: string): [string, string][] =>
  Array.from({ length: count }, () => [first, second])

test('full agreement over several answers is 1', () => {
  expect(agreementOf([...times(3, 'read', 'read'), ...times(2, 'write', 'write')])).toMatchObject({
    same: { hits: 5, total: 5 },
    kappa: 1,
  })
})

test('what chance alone would give is 0', () => {
  const pairs = [...times(1, 'a', 'a'), ...times(1, 'a', 'b'), ...times(1, 'b', 'a'), ...times(1, 'b', 'b')]
  expect(agreementOf(pairs).kappa).toBe(0)
})

test('the textbook case of 50 proposals gives 0.4', () => {
  const pairs = [
    ...times(20, 'yes', 'yes'),
    ...times(5, 'yes', 'no'),
    ...times(10, 'no', 'yes'),
    ...times(15, 'no', 'no'),
  ]
  expect(agreementOf(pairs)).toMatchObject({ same: { hits: 35, total: 50 }, kappa: 0.4 })
})

test('steady disagreement is below 0, and one single answer of both is 1', () => {
  expect(agreementOf([...times(2, 'a', 'b'), ...times(2, 'b', 'a')]).kappa).toBe(-1)
  expect(agreementOf(times(4, 'read', 'read')).kappa).toBe(1)
})
