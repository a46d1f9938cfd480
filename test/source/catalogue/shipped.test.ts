import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readShippedCatalogue } from '../../../src/source/catalogue/index.ts'
import { catalogueJsonSchema } from '../../../src/source/catalogue/json-schema.ts'
import type { Problem } from '../../../src/source/problem.ts'

const data = path.resolve(import.meta.dirname, '../../../data')
const problems: Problem[] = []
const servers = await readShippedCatalogue((problem) => problems.push(problem))

/** Slugs of the entries that break a rule. */
function breaking(rule: (server: (typeof servers)[number]) => boolean): string[] {
  return servers.filter((server) => !rule(server)).map(({ ref }) => ref.slug)
}

describe('the shipped catalogue', () => {
  test('every entry obeys the schema and all names are unique', () => {
    expect(problems).toEqual([])
  })

  test('the published schema is the one that is enforced', () => {
    const published: unknown = JSON.parse(readFileSync(path.join(data, 'servers.schema.json'), 'utf8'))
    expect(published).toEqual(JSON.parse(catalogueJsonSchema()))
  })

  test('it holds at least 120 servers, 25 of which were listed', () => {
    expect(servers.length).toBeGreaterThanOrEqual(120)
    expect(servers.filter(({ entry }) => entry.verified === 'listed').length).toBeGreaterThanOrEqual(25)
  })

  test('it is sorted by slug', () => {
    const slugs = servers.map(({ ref }) => ref.slug)
    expect(slugs).toEqual([...slugs].sort())
  })

  test('every entry says its name, its homepage, how far it was checked, where it was read and when', () => {
    expect(
      breaking(({ entry }) =>
        Boolean(entry.slug && entry.title && entry.homepage && entry.verified && entry.source && entry.asOf),
      ),
    ).toEqual([])
    expect(breaking(({ entry }) => entry.transport !== undefined)).toEqual([])
    expect(breaking(({ entry }) => /^https:\/\/\S+$/.test(entry.source ?? ''))).toEqual([])
  })

  test('a package that was listed or installed is pinned by version and integrity', () => {
    const pinned = breaking(
      ({ entry, ref }) =>
        entry.verified === 'seen' ||
        ref.targets.every((each) => each.version !== undefined && each.integrity !== undefined),
    )
    expect(pinned).toEqual([])
  })

  test('only listed entries carry arguments or are in the quick-start set', () => {
    expect(
      breaking(
        ({ entry, ref }) =>
          entry.verified === 'listed' || (ref.targets[0]?.args.length === 0 && !entry.quickStart),
      ),
    ).toEqual([])
  })

  test('the quick-start set lists without credentials or placeholders', () => {
    const quick = servers.filter(({ entry }) => entry.quickStart)
    expect(quick.length).toBeGreaterThanOrEqual(10)
    expect(quick.flatMap(({ ref }) => ref.targets).filter((each) => each.vantage !== 'anonymous')).toEqual([])
    expect(
      quick.flatMap(({ ref }) => ref.targets[0]?.variables ?? []).filter((variable) => variable.required),
    ).toEqual([])
  })

  test('a placeholder is given to local packages only, and no secret stands in an argument', () => {
    expect(
      breaking(
        ({ ref }) =>
          ref.targets[0]?.kind !== 'remote' ||
          ref.targets[0].variables.every((variable) => variable.placeholder === undefined),
      ),
    ).toEqual([])
  })

  test('every {name} in an address or argument has its variable, and the other way round', () => {
    const named = (texts: string[]): string[] =>
      texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
    expect(
      breaking(({ ref }) =>
        ref.targets.every(({ locator, args, variables }) => {
          const placed = variables.filter((variable) => variable.in === 'url' || variable.in === 'argument')
          const used = new Set(named([locator, ...args]).filter((name) => name !== 'dir'))
          return used.size === placed.length && placed.every(({ name }) => used.has(name))
        }),
      ),
    ).toEqual([])
  })

  test('packages of the catalogue may be started', () => {
    expect(new Set(servers.map(({ ref }) => ref.trust))).toEqual(new Set(['shipped']))
  })
})
