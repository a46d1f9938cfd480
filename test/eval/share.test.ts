import { check, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { rounded, shareOf, shareWhere } from '../../src/eval/share.ts'

// Worked by hand from the formula; 81 of 263 is the example of Newcombe (1998), 0.2553 to 0.3662.
test.each([
  { hits: 0, total: 10, share: 0, low: 0, high: 0.277533 },
  { hits: 10, total: 10, share: 1, low: 0.722467, high: 1 },
  { hits: 5, total: 10, share: 0.5, low: 0.236593, high: 0.763407 },
  { hits: 81, total: 263, share: 0.307985, low: 0.255289, high: 0.36621 },
  { hits: 25, total: 25, share: 1, low: 0.866808, high: 1 },
])('$hits of $total is $share between $low and $high', (expected) => {
  expect(shareOf(expected.hits, expected.total)).toEqual(expected)
})

test('of nothing, nothing is known', () => {
  expect(shareOf(0, 0)).toEqual({ hits: 0, total: 0, share: 0, low: 0, high: 1 })
})

test('the interval holds the share and stays between nothing and all', () => {
  const bounded = check(
    property(nat(5000), nat(5000), (a, b) => {
      const { low, share, high } = shareOf(Math.min(a, b), Math.max(a, b, 1))
      return low >= 0 && low <= share && share <= high && high <= 1
    }),
  )
  expect(bounded.failed).toBe(false)
})

test('more rows of the same share give a narrower interval', () => {
  const width = (total: number): number => shareOf(total / 2, total).high - shareOf(total / 2, total).low
  expect(width(100)).toBeLessThan(width(10))
})

test('counts the rows for which something holds', () => {
  expect(shareWhere(['loan', 'return', 'fine'], (word) => word.includes('n'))).toMatchObject({
    hits: 3,
    total: 3,
  })
  expect(shareWhere(['loan', 'fee'], (word) => word.includes('n'))).toMatchObject({ hits: 1, total: 2 })
})

test('rounds to six decimals', () => {
  expect(rounded(2 / 3)).toBe(0.666667)
})
