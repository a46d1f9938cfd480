import { describe, expect, test } from 'vitest'
import { alwaysRead, annotationsAlone, verbCount, verbList } from '../../scripts/accuracy/baselines.ts'

const tool = (name: string, annotations?: unknown) => ({ server: 'shop', name, annotations })

test('one baseline takes every tool for a read', () => {
  expect(alwaysRead(tool('drop_catalogue'))).toEqual({ category: 'read', risk: 'low' })
})

describe('annotations alone', () => {
  test.each([
    [{ readOnlyHint: true }, 'read'],
    [{ readOnlyHint: true, destructiveHint: true }, 'read'],
    [{ destructiveHint: true }, 'destructive'],
    [{ readOnlyHint: false, destructiveHint: true }, 'destructive'],
    [{ readOnlyHint: false, destructiveHint: false }, 'write'],
    [{ readOnlyHint: false }, 'write'],
  ])('%j say %s', (annotations, category) => {
    expect(annotationsAlone(tool('restock', annotations))?.category).toBe(category)
  })

  test.each([undefined, null, {}, { title: 'Restock' }, 'readOnlyHint', { readOnlyHint: 'true' }])(
    'have nothing to say where they are %j',
    (annotations) => {
      expect(annotationsAlone(tool('restock', annotations))).toBeNull()
    },
  )
})

describe('the verb list', () => {
  test.each([
    ['get_book', 'read'],
    ['createLoan', 'write'],
    ['shop-run-report', 'execute'],
    ['DELETE_BOOK', 'destructive'],
    ['library.loans.cancel', 'destructive'],
    ['get_delete_status', 'read'],
    ['bookshelf', 'read'],
    ['settle', 'read'],
  ])('takes %s for %s', (name, category) => {
    expect(verbList(tool(name))?.category).toBe(category)
  })

  test('is about as long as such lists are', () => {
    expect(verbCount).toBeGreaterThanOrEqual(55)
    expect(verbCount).toBeLessThanOrEqual(75)
  })
})
