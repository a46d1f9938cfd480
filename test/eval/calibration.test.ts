import { expect, test } from 'vitest'
import { calibrate } from '../../src/eval/calibration.ts'

const sure = (confidence: number, right: boolean) => ({ confidence, right })

test('puts each opinion into one bin, the edges into the upper one and certainty into the last', () => {
  const bins = calibrate([
    sure(0, false),
    sure(0.5, true),
    sure(0.59, false),
    sure(0.9, true),
    sure(1, true),
  ])?.bins
  expect(bins?.map((bin) => [bin.from, bin.to, bin.right.hits, bin.right.total])).toEqual([
    [0, 0.5, 0, 1],
    [0.5, 0.6, 1, 2],
    [0.6, 0.7, 0, 0],
    [0.7, 0.8, 0, 0],
    [0.8, 0.9, 0, 0],
    [0.9, 1, 2, 2],
  ])
  expect(bins?.at(-1)?.meanConfidence).toBe(0.95)
})

test('confidence that comes true has no error, and boasting has', () => {
  expect(calibrate([sure(1, true), sure(1, true)])?.error).toBe(0)
  expect(calibrate([sure(0.9, true), sure(0.9, false)])?.error).toBe(0.4)
})

test('without any confidence there is no calibration', () => {
  expect(calibrate([{ confidence: undefined, right: true }])).toBeNull()
})
