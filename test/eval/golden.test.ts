import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { GoldenRow, traps } from '../../src/eval/golden-row.ts'
import { categories } from '../../src/model/category.ts'
import { riskLevels } from '../../src/model/risk.ts'
import { signals } from '../../src/model/signal.ts'

const text = readFileSync(path.resolve(import.meta.dirname, '../../data/golden.jsonl'), 'utf8')
const rows = text
  .trimEnd()
  .split('\n')
  .map((line) => GoldenRow.parse(JSON.parse(line)))

const count = (holds: (row: GoldenRow) => boolean): number => rows.filter(holds).length

/** Every key and every printed leaf of a JSON value. */
function leaves(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [String(value)]
  return Object.entries(value).flatMap(([key, inner]) => [key, ...leaves(inner)])
}

function groups(): GoldenRow[][] {
  const found = new Map<string, GoldenRow[]>()
  for (const row of rows) {
    if (row.pair !== undefined) found.set(row.pair, [...(found.get(row.pair) ?? []), row])
  }
  return [...found.values()]
}

describe('the golden set', () => {
  test('numbers its rows without gap or repeat', () => {
    expect(rows.map((row) => row.id)).toEqual(
      rows.map((_, index) => `g${String(index + 1).padStart(3, '0')}`),
    )
  })

  test('names no tool of one server twice', () => {
    expect(new Set(rows.map((row) => `${row.server}\n${row.name}`)).size).toBe(rows.length)
  })

  test('quotes verbatim from the definition', () => {
    const wrong = rows.filter(
      (row) =>
        ![row.name, row.title ?? '', row.description ?? '', ...leaves(row.inputSchema)].some((part) =>
          part.includes(row.quote),
        ),
    )
    expect(wrong.map((row) => [row.id, row.quote])).toEqual([])
  })

  test('is large enough, with and without schemas', () => {
    expect(rows.length).toBeGreaterThanOrEqual(320)
    expect(count((row) => row.inputSchema !== null)).toBeGreaterThanOrEqual(170)
    expect(count((row) => row.inputSchema === null)).toBeGreaterThanOrEqual(40)
  })

  test.each(categories)('holds at least 50 tools that are %s', (category) => {
    expect(count((row) => row.category === category)).toBeGreaterThanOrEqual(50)
  })

  test.each(riskLevels)('holds at least 100 tools of %s risk', (risk) => {
    expect(count((row) => row.risk === risk)).toBeGreaterThanOrEqual(100)
  })

  test.each(signals)('shows %s at least four times', (signal) => {
    expect(count((row) => row.signals.includes(signal))).toBeGreaterThanOrEqual(4)
  })

  test.each(traps)('sets the trap "%s" at least three times', (trap) => {
    expect(count((row) => row.traps?.includes(trap) ?? false)).toBeGreaterThanOrEqual(3)
  })

  test('has at least 40 groups of equal names with different truth', () => {
    const same = groups().filter(
      (group) =>
        new Set(group.map((row) => row.name)).size !== 1 ||
        new Set(group.map((row) => `${row.category}/${row.risk}`)).size < 2,
    )
    expect(same.map((group) => group[0]?.pair)).toEqual([])
    expect(groups().length).toBeGreaterThanOrEqual(40)
  })

  test('accepts a second category for few rows only', () => {
    expect(count((row) => row.categoryAccept.length > 1) / rows.length).toBeLessThan(0.1)
  })
})
