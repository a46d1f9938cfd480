import { expect, test } from 'vitest'
import { measureVendor } from '../../src/eval/measure-vendor.ts'
import { vendorJudged } from './rows.ts'

test('tells the two errors apart, over all and by vendor', () => {
  const report = measureVendor([
    vendorJudged(true, 'write/medium'),
    vendorJudged(true, 'destructive/critical'),
    vendorJudged(true, 'read/low'),
    vendorJudged(false, 'read/high', 'page-turner'),
    vendorJudged(false, 'execute/high', 'page-turner'),
  ])
  expect(report).toMatchObject({
    rows: 5,
    accuracy: { hits: 3, total: 5 },
    mutatingCalledRead: { hits: 1, total: 3 },
    readCalledMutating: { hits: 1, total: 2 },
  })
  expect(report.byVendor.map((each) => [each.key, each.accuracy.hits, each.rows])).toEqual([
    ['page-turner', 1, 2],
    ['shelf-maker', 2, 3],
  ])
})

test('a row without opinion is wrong whatever the mark says', () => {
  const report = measureVendor([vendorJudged(true, null), vendorJudged(false, null)])
  expect(report).toMatchObject({
    accuracy: { hits: 0 },
    mutatingCalledRead: { hits: 1 },
    readCalledMutating: { hits: 1 },
  })
})
