import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { hostileTable } from '../../scripts/hostile/table.ts'
import { markedSection } from '../../scripts/marked-section.ts'
import { elsewhere, rows } from './rows.ts'
import { surfaces, surfacesOfTheProgram } from './surfaces.ts'

const behaviours = 39
const numberOf = ({ id }: { id: string }): number => Number.parseInt(id, 10)

describe('the list of hostile behaviours', () => {
  test('is met in full: every number has a server of its own, or tests elsewhere', () => {
    const met = new Set([...rows, ...elsewhere].map(numberOf))
    const missing = Array.from({ length: behaviours }, (_, n) => n + 1).filter((n) => !met.has(n))
    expect(missing).toEqual([])
  })

  test('names each server once', () => {
    const ids = [...rows, ...elsewhere].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(elsewhere.flatMap(({ id, tests }) => tests.map((each) => [id, each.file, each.name] as const)))(
    'behaviour %s is shown in test/%s: "%s"',
    (_id, file, name) => {
      expect(readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8')).toContain(name)
    },
  )
})

describe('every surface that the program has', () => {
  test('is known here, with what must hold on it: whoever adds one adds its rows', () => {
    expect([...surfaces].sort()).toEqual(surfacesOfTheProgram())
  })

  test.each(surfaces)('%s shows the rows whose text acts', (surface) => {
    const shown = rows.filter((row) => row.surfaces?.includes(surface)).map(numberOf)
    expect(shown).toEqual(
      expect.arrayContaining(surface === 'log' || surface === 'changes' ? [29] : [29, 30, 31]),
    )
  })
})

test('SECURITY.md holds the table of these rows: npm run hostile -- --write', () => {
  const document = readFileSync(path.resolve(import.meta.dirname, '../../SECURITY.md'), 'utf8')
  expect(markedSection(document, 'hostile')?.trim()).toBe(hostileTable().trim())
})
