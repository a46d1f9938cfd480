import { describe, expect, test } from 'vitest'
import { measureCategories } from '../../src/eval/category-measures.ts'
import { judged } from './rows.ts'

const byCategory = (rows: Parameters<typeof measureCategories>[0], category: string) =>
  measureCategories(rows).classes.find((each) => each.category === category)

describe('category accuracy', () => {
  test.each([
    ['read/low', 'read/low', 1],
    ['read/low', 'write/medium', 0],
    ['read|write/low', 'write/medium', 1],
    ['read|write/low', 'execute/high', 0],
    ['read/low', null, 0],
  ])('of %s judged %s counts %i', (label, said, hits) => {
    expect(measureCategories([judged(label, said)]).accepted).toMatchObject({ hits, total: 1 })
  })
})

describe('precision and recall', () => {
  const rows = [
    judged('read/low', 'read/low'),
    judged('read/low', 'read/low'),
    judged('read/low', 'write/medium'),
    judged('write/medium', 'write/medium'),
    judged('write|read/medium', 'read/low'),
    judged('destructive/critical', 'write/medium'),
    judged('destructive/critical', 'destructive/critical'),
    judged('execute/high', 'destructive/critical'),
    judged('execute/high', null),
  ]

  test('count an accepted opinion as the truth', () => {
    expect(byCategory(rows, 'read')).toMatchObject({
      precision: { hits: 3, total: 3 },
      recall: { hits: 3, total: 4 },
      f1: 0.857143,
    })
    expect(byCategory(rows, 'write')).toMatchObject({
      precision: { hits: 1, total: 3 },
      recall: { hits: 1, total: 1 },
      f1: 0.5,
    })
  })

  test('a row without opinion lowers recall and no precision', () => {
    expect(byCategory(rows, 'execute')).toMatchObject({
      precision: { hits: 0, total: 0 },
      recall: { hits: 0, total: 2 },
      f1: 0,
    })
  })

  test('macro F1 is the mean of the categories that occur', () => {
    expect(measureCategories(rows).macroF1).toBe(0.464286)
    expect(measureCategories(rows.slice(0, 2)).macroF1).toBe(1)
  })

  test('destructive ones are found or missed, and others wrongly called so', () => {
    expect(measureCategories(rows)).toMatchObject({
      destructiveFound: { hits: 1, total: 2 },
      wronglyDestructive: 1,
    })
  })
})

test('whether destructive ones are found is asked only where all raters say so', () => {
  const rows = [
    judged('destructive|write/critical', 'write/medium'),
    judged('destructive|write/critical', 'destructive/critical'),
    judged('destructive/critical', 'read/low'),
  ]
  expect(measureCategories(rows).destructiveFound).toMatchObject({ hits: 0, total: 1 })
})

test('of no rows there is nothing to say', () => {
  expect(measureCategories([])).toMatchObject({ accepted: { total: 0 }, macroF1: 0, wronglyDestructive: 0 })
})
