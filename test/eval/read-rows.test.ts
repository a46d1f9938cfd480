import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRows } from '../../src/eval/read-rows.ts'

const root = path.resolve(import.meta.dirname, '../..')
const line = (value: unknown): string => JSON.stringify(value)
const book = { server: 'library', name: 'lend_book', category: 'write', risk: 'medium' }
const mark = { source: 'shelf-maker', server: 'library', name: 'lend_book', mutates: true }

describe('rows of a labelled file', () => {
  test('accept nothing but their label where no accept set is given', () => {
    const { rows } = readRows(line(book))
    expect(rows).toEqual([
      { ...book, categoryAccept: ['write'], riskAccept: ['medium'], signals: [], traps: [] },
    ])
  })

  test('always accept their own label', () => {
    const read = readRows(line({ ...book, categoryAccept: ['execute'], riskAccept: ['high'] }))
    expect(read.rows[0]).toMatchObject({
      categoryAccept: ['write', 'execute'],
      riskAccept: ['medium', 'high'],
    })
  })

  test('leave out what they do not know, and blank lines', () => {
    const read = readRows(`\ufeff${line({ ...book, quotes: ['x'] })}\n\n  \n${line(book)}\n`)
    expect(read.rows).toHaveLength(2)
    expect(read.rows[0]).not.toHaveProperty('quotes')
    expect(read.bad).toEqual([])
  })

  test.each([
    ['{"server": "library"', 'no JSON'],
    ['[1, 2]', 'no object'],
    ['null', 'no object'],
    [line({ ...book, category: 'harmless' }), 'category: '],
    [line({ ...book, server: '' }), 'server: '],
    [line({ ...book, sure: 4 }), 'sure: '],
    [line(mark), 'category: '],
  ])('name a bad line by its number: %s', (bad, why) => {
    const read = readRows(`${line(book)}\n${bad}\n${line(book)}`)
    expect(read.rows).toHaveLength(2)
    expect(read.bad).toEqual([{ line: 2, why: expect.stringContaining(why) }])
  })
})

describe('rows of a vendor file', () => {
  test('are known by their mark', () => {
    const read = readRows(`${line(mark)}\n${line({ ...mark, mutates: 'yes' })}`)
    expect(read.kind).toBe('vendor')
    expect(read.rows).toEqual([mark])
    expect(read.bad).toEqual([{ line: 2, why: expect.stringContaining('mutates') }])
  })
})

test('an empty file has no rows and nothing bad', () => {
  expect(readRows('\n')).toEqual({ kind: 'labelled', rows: [], bad: [] })
})

test('the golden set reads whole', () => {
  const read = readRows(readFileSync(path.join(root, 'data/golden.jsonl'), 'utf8'))
  expect(read.kind).toBe('labelled')
  expect(read.bad).toEqual([])
})

const benchmark = path.resolve(root, '../shared/benchmark')
describe.skipIf(!existsSync(benchmark))('the benchmark files, where they are at hand,', () => {
  test.each([
    ['labelled-dev.jsonl', 'labelled', 257],
    ['vendor-dev.jsonl', 'vendor', 590],
  ])('%s reads whole', (file, kind, count) => {
    const read = readRows(readFileSync(path.join(benchmark, file), 'utf8'))
    expect([read.kind, read.rows.length, read.bad]).toEqual([kind, count, []])
  })
})
