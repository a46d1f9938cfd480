import { expect, test } from 'vitest'
import { confusionOf } from '../../src/eval/confusion.ts'

test('counts truth by rows, opinion by columns, and rows without opinion apart', () => {
  const levels = ['low', 'high'] as const
  const pairs = [
    ['low', 'low'],
    ['low', 'high'],
    ['low', 'high'],
    ['high', 'high'],
    ['high', null],
  ] as const
  expect(confusionOf(levels, pairs)).toEqual({
    levels,
    counts: [
      [1, 2],
      [0, 1],
    ],
    none: [0, 1],
  })
})
