import { describe, expect, test } from 'vitest'
import { measureLabelled } from '../../src/eval/measure-labelled.ts'
import { judged } from './rows.ts'

const rows = [
  judged('write/medium', 'write/medium', {
    sure: 3,
    source: 'shop',
    pair: 'delete',
    traps: ['trash'],
    confidence: 0.9,
  }),
  judged('destructive/critical', 'write/medium', {
    sure: 1,
    source: 'library',
    pair: 'delete',
    confidence: 0.6,
  }),
  judged('read/low', 'read/medium', {
    sure: 3,
    source: 'library',
    traps: ['trash', 'negation'],
    confidence: 0.9,
  }),
  judged('read|write/low', 'write/low', { pair: 'sync' }),
]

describe('the report of a labelled file', () => {
  const report = measureLabelled(rows)

  test('splits by certainty, source and trap, and leaves out rows that have none', () => {
    const shown = (parts: typeof report.bySure): unknown =>
      parts.map((part) => [
        part.key,
        part.category.hits,
        part.risk.hits,
        part.tooLow.hits,
        part.category.total,
      ])
    expect(shown(report.bySure)).toEqual([
      ['1', 0, 0, 1, 1],
      ['3', 2, 1, 0, 2],
    ])
    expect(shown(report.bySource)).toEqual([
      ['library', 1, 0, 1, 2],
      ['shop', 1, 1, 0, 1],
    ])
    expect(shown(report.byTrap)).toEqual([
      ['negation', 1, 0, 0, 1],
      ['trash', 2, 1, 0, 2],
    ])
  })

  test('counts a group of equal names only if all of it is right', () => {
    expect(report.pairs).toMatchObject({ hits: 1, total: 2 })
  })

  test('shows what was taken for what, with accepted opinions on the diagonal', () => {
    expect(report.categoryConfusion.counts).toEqual([
      [1, 0, 0, 0],
      [0, 2, 0, 0],
      [0, 0, 0, 0],
      [0, 1, 0, 0],
    ])
    expect(report.riskConfusion.counts).toEqual([
      [1, 1, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 0],
      [0, 1, 0, 0],
    ])
  })

  test('calibrates the rows that carry a confidence', () => {
    expect(report.calibration?.bins.map((bin) => bin.right.total)).toEqual([0, 0, 1, 0, 0, 2])
  })

  test('is the same for the same rows', () => {
    expect(JSON.stringify(measureLabelled(rows))).toBe(JSON.stringify(report))
  })
})
