import { describe, expect, test } from 'vitest'
import { grade } from '../../src/classify/index.ts'
import { classify } from '../../src/classify/index.ts'
import { levelsOf } from '../../src/classify/levels.ts'
import { finding } from '../../src/classify/rules/rule.ts'
import type { Category } from '../../src/model/category.ts'
import type { Risk } from '../../src/model/risk.ts'
import type { Signal } from '../../src/model/signal.ts'
import { listingOfAll } from './listing.ts'

const evidence = [{ in: 'tool', path: '/name', at: 'value', start: 0, end: 1, quote: 'x' }] as const
const found = (category?: Category, signal?: Signal, risk?: Risk) =>
  finding('a-rule', { outcome: 'It does', category, signal, risk, hard: true, evidence: [...evidence] })

describe('findings in, level out', () => {
  test.each([
    ['nothing found', [], 'read low'],
    ['a read', [found('read')], 'read low'],
    ['a private read', [found('read', 'reads-private-data')], 'read medium'],
    ['a read of secrets', [found('read', 'reads-secrets')], 'read high'],
    ['a write', [found('write')], 'write medium'],
    ['a write in bulk', [found('write'), found(undefined, 'bulk')], 'write high'],
    ['a message', [found('write', 'reaches-people')], 'write high'],
    ['a start', [found('execute')], 'execute high'],
    ['a shell', [found('execute', 'runs-shell')], 'execute critical'],
    ['a shell in a sandbox', [found('execute', 'runs-shell', 'high')], 'execute high'],
    ['money', [found('execute', 'moves-money')], 'execute critical'],
    ['a deletion', [found('destructive', 'deletes-data')], 'destructive critical'],
    ['a closed tab', [found('destructive', undefined, 'high')], 'destructive high'],
    [
      'a closed tab and a write',
      [found('destructive', undefined, 'high'), found('write')],
      'destructive high',
    ],
    ['no description', [found(undefined, 'no-description', 'medium')], 'read medium'],
  ] as const)('%s', (_name, findings, expected) => {
    const { category, risk } = levelsOf(findings)
    expect(`${category} ${risk}`).toBe(expected)
  })
})

describe('the grade of a server', () => {
  const gradeOf = (names: readonly string[]) =>
    grade(
      classify(
        listingOfAll(names.map((name) => ({ name, description: `${name.replaceAll('_', ' ')}.` }))),
      ).flatMap((one) => one ?? []),
    )

  test.each([
    [['delete_book'], 'B'],
    [['delete_book', 'delete_shelf'], 'C'],
    [['delete_book', 'delete_shelf', 'delete_reader'], 'D'],
  ])('%j, all of them critical, is %s: no server with a critical tool is an A', (names, letter) => {
    expect(gradeOf(names).grade).toBe(letter)
  })

  test('is A where all tools only read', () => {
    expect(gradeOf(['get_book', 'list_books'])).toEqual({ grade: 'A', score: 100, contributions: [] })
  })

  test('falls with each grave tool, and its contributions add up to the score', () => {
    const result = gradeOf(['get_book', 'delete_book', 'delete_shelf', 'create_book', 'run_workflow'])
    expect(result.grade).not.toBe('A')
    expect(result.score).toBe(result.contributions.reduce((left, one) => left - one.points, 100))
  })

  test('caps what one level can take', () => {
    expect(gradeOf(Array.from({ length: 40 }, (_, i) => `delete_book${i}`)).score).toBe(50)
  })
})
