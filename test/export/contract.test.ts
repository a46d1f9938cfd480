import { readdirSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories } from '../../src/model/category.ts'
import type { Policy, PolicyTool } from '../../src/model/policy.ts'
import { riskLevels } from '../../src/model/risk.ts'
import type { Exporter } from '../../src/export/exporter.ts'
import { exporters } from '../../src/export/index.ts'
import { fragment } from '../../src/policy/fragment.ts'
import { verdictOf } from '../policy/fixtures.ts'
import { readers } from './readers.ts'
import { library, oddNames, policyFor, shop } from './servers.ts'

const odd = [
  policyFor(
    'odd:allowed',
    'Odd',
    oddNames.map((name) => verdictOf(name)),
  ),
  policyFor(
    'odd:hidden',
    'Odd',
    oddNames.map((name) => verdictOf(name, { category: 'destructive', risk: 'critical' })),
  ),
  policyFor(
    'odd:asked',
    'Odd',
    oddNames.map((name) => verdictOf(name, { category: 'execute', risk: 'high' })),
  ),
]
const empty = policyFor('empty', 'Empty', [])

function expectedOf(tool: PolicyTool, exporter: Exporter, askAs?: 'allow'): string {
  if (tool.decision === 'deny' || tool.decision === 'hide') return 'deny'
  if (tool.decision === 'allow') return 'allow'
  if (exporter.supports.ask) return 'ask'
  return askAs === 'allow' && !tool.needsReview ? 'allow' : 'deny'
}

/** Where the target would decide otherwise than it must, and where a second run differs. Empty if all is well. */
function faults(exporter: Exporter, policy: Policy, askAs?: 'allow'): unknown[] {
  const exported = exporter.export(policy, { askAs })
  const read = readers[exporter.id]
  if (!read) throw new Error(`no reader for ${exporter.id}`)
  const decide = read(exported)
  const wrong = policy.tools
    .map((tool) => ({ tool: tool.name, must: expectedOf(tool, exporter, askAs), does: decide(tool.name) }))
    .filter(({ must, does }) => must !== does)
  const open = ['never_listed', 'valueOf', '*', '']
    .filter((name) => !policy.tools.some((tool) => tool.name === name))
    .filter((name) => decide(name) !== 'deny')
  const again = exporter.export(structuredClone(policy), { askAs })
  return [
    ...wrong,
    ...open,
    ...(JSON.stringify(again) === JSON.stringify(exported) ? [] : ['a second run differs']),
  ]
}

test('the registry is the folder: every target is in it once, and has a reader in the tests', () => {
  const parts = new Set(['index.ts', 'exporter.ts', 'json-text.ts'])
  const files = readdirSync(path.resolve(import.meta.dirname, '../../src/export')).filter(
    (file) => !parts.has(file),
  )
  const ids = exporters.map((exporter) => exporter.id)
  expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...ids].sort())
  expect(Object.keys(readers).sort()).toEqual([...ids].sort())
})

describe.each(exporters.map((exporter) => [exporter.id, exporter] as const))('%s', (id, exporter) => {
  const cases: [string, Policy][] = [
    ['a library', library],
    ['a shop', shop],
    ['no tools', empty],
    ...odd.map((policy): [string, Policy] => [policy.server, policy]),
  ]

  test.each(cases)('keeps every decision of %s', (_, policy) => {
    expect(faults(exporter, policy)).toEqual([])
    expect(faults(exporter, policy, 'allow')).toEqual([])
  })

  test('keeps every decision of any policy', () => {
    const name = fc.oneof(
      fc.constantFrom(...oddNames),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a', 'b'),
    )
    const verdict = fc
      .record({
        name,
        category: fc.constantFrom(...categories),
        risk: fc.constantFrom(...riskLevels),
        needsReview: fc.boolean(),
        steersModel: fc.boolean(),
        signals: fc.subarray(['moves-money', 'reads-secrets', 'bulk'] as const),
      })
      .map(({ name, ...given }) => verdictOf(name, { ...given, signals: [...given.signals] }))
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 12 }), fc.boolean(), (verdicts, asks) => {
        expect(faults(exporter, policyFor('any', 'Any', verdicts), asks ? undefined : 'allow')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('says what is lost: every ask, every limit and every rule by argument that it cannot express', () => {
    const lossy = library.tools.filter(
      (tool) =>
        (tool.decision === 'ask' && !exporter.supports.ask) ||
        (tool.limit && !exporter.supports.limits) ||
        (tool.argumentRules.length > 0 && !exporter.supports.argumentRules),
    )
    const losses = exporter.export(library).losses.filter((loss) => loss.tool !== null)
    expect([...new Set(losses.map((loss) => loss.tool))]).toEqual(lossy.map((tool) => tool.name))
    expect(losses.every((loss) => loss.lost !== '' && loss.instead !== '')).toBe(true)
  })

  test('a fragment says that it is to be merged', () => {
    const part = fragment(library, 'find_book') ?? library
    const exported = exporter.export(part)
    expect(JSON.stringify(exported)).toMatch(/merge/)
    expect(faults(exporter, part)).toEqual([])
  })

  test('shows no clock: dates are those of the snapshot', () => {
    const text = exporter
      .export(shop)
      .files.map((file) => file.text)
      .join('')
    expect(
      [...text.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].filter(([date]) => date !== shop.observedAt),
    ).toEqual([])
  })

  test.each([
    ['library', library],
    ['shop', shop],
  ])('writes its golden files for the %s', async (server, policy) => {
    for (const askAs of exporter.supports.ask ? [undefined] : [undefined, 'allow' as const]) {
      const golden = `golden/${server}.${id}${askAs ? '.ask-as-allow' : ''}`
      const { files, losses } = exporter.export(policy, { askAs })
      for (const file of files) {
        await expect(file.text).toMatchFileSnapshot(`${golden}.${file.path.replaceAll('/', '_')}.txt`)
      }
      const lines = losses.map(({ tool, lost, instead }) => `${tool ?? '(all)'}: ${lost} → ${instead}\n`)
      await expect(lines.join('')).toMatchFileSnapshot(`${golden}.losses.txt`)
    }
  })
})
