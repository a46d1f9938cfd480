import { expect, test } from 'vitest'
import { labelledMisses, vendorMisses } from '../../src/eval/misses.ts'
import { judged, vendorJudged } from './rows.ts'

test.each([
  ['write/medium', 'write/medium', []],
  ['write|read/medium|low', 'read/low', []],
  ['write/medium', 'execute/medium', ['category']],
  ['destructive/critical', 'write/medium', ['risk too low by two or more', 'category']],
  ['write/high', 'write/medium', ['risk too low by one']],
  ['read/low', 'read/high', ['risk too high']],
  ['read/low|high', 'read/medium', ['risk']],
  ['read/low', null, ['no opinion']],
])('%s judged %s is wrong in %j', (label, said, wrong) => {
  const expected = wrong.length === 0 ? [] : [{ index: 0, wrong }]
  expect(labelledMisses([judged(label, said)])).toEqual(expected)
})

test('names the place of each miss among the rows', () => {
  const rows = [judged('read/low', 'read/low'), judged('read/low', 'write/low')]
  expect(labelledMisses(rows)).toEqual([{ index: 1, wrong: ['category'] }])
})

test('a vendor row is missed where read-or-not differs from its mark', () => {
  const rows = [vendorJudged(true, 'write/medium'), vendorJudged(true, 'read/low'), vendorJudged(false, null)]
  expect(vendorMisses(rows)).toEqual([
    { index: 1, wrong: ['category'] },
    { index: 2, wrong: ['no opinion'] },
  ])
})
