import { describe, expect, test } from 'vitest'
import { agreementText } from '../../scripts/accuracy/agreement-text.ts'
import { labelledFigures } from '../../scripts/accuracy/figures.ts'
import {
  labelledLine,
  labelledTable,
  linesOf,
  unmeasuredLine,
  vendorLine,
} from '../../scripts/accuracy/markdown.ts'
import { markedSection, withSection } from '../../scripts/marked-section.ts'
import { GoldenRow } from '../../src/eval/golden-row.ts'
import { measureLabelled } from '../../src/eval/measure-labelled.ts'
import { measureVendor } from '../../src/eval/measure-vendor.ts'
import { judged, vendorJudged } from './rows.ts'

describe('the generated tables', () => {
  const figures = labelledFigures(
    measureLabelled([
      judged('destructive/critical', 'destructive/critical'),
      judged('read/medium', 'write/low'),
    ]),
  )

  test('hold every figure of a labelled file', () => {
    expect(labelledLine('golden set', 'rules', figures)).toBe(
      '| golden set | rules | 2 | 50.0% (9.5–90.5) | 0.333 | 1 of 1 | 0 | 50.0% (9.5–90.5) | 50.0% (9.5–90.5) | 0 |',
    )
  })

  test('hold every figure of a vendor file', () => {
    expect(vendorLine('vendor-dev', 'rules', measureVendor([vendorJudged(true, 'write/high')]))).toBe(
      '| vendor-dev | rules | 1 | 100.0% (20.7–100.0) | 0.0% (0.0–79.3) | – |',
    )
  })

  test('have as many cells in every line', () => {
    const lines = labelledTable([
      labelledLine('golden set', 'rules', figures),
      unmeasuredLine('golden set', 'with a model', 'not measured'),
    ]).split('\n')
    expect(new Set(lines.map((line) => line.split('|').length))).toEqual(new Set([12]))
  })

  test('give the lines of one file back, and not those of another whose name it begins', () => {
    const first = labelledLine('dev', 'rules', figures)
    const second = labelledLine('dev-two', 'rules', figures)
    expect(linesOf('dev', labelledTable([first, second]))).toEqual([first])
  })
})

describe('a marked section', () => {
  const document = 'Before\n<!-- accuracy:start -->\nold\n<!-- accuracy:end -->\nAfter\n'

  test('is replaced, and all around it is kept', () => {
    const written = withSection(document, 'accuracy', 'new')
    expect(written).toBe('Before\n<!-- accuracy:start -->\nnew\n<!-- accuracy:end -->\nAfter\n')
    expect(withSection(written, 'accuracy', 'new')).toBe(written)
    expect(markedSection(written, 'accuracy')).toBe('\nnew\n')
  })

  test.each(['', 'no markers', '<!-- accuracy:end --> <!-- accuracy:start -->'])(
    'is missed in %j',
    (text) => {
      expect(markedSection(text, 'accuracy')).toBeUndefined()
      expect(() => withSection(text, 'accuracy', 'new')).toThrow('no <!-- accuracy:start -->')
    },
  )
})

describe('the agreement of a second rater', () => {
  const row = (id: string, name: string): GoldenRow =>
    GoldenRow.parse({
      id,
      server: 'shop',
      name,
      description: null,
      inputSchema: null,
      annotations: null,
      category: 'write',
      categoryAccept: ['write'],
      risk: 'medium',
      riskAccept: ['medium', 'high'],
      signals: [],
      sure: 3,
      reason: 'One record | small.',
      quote: name,
    })
  const golden = [row('g001', 'restock'), row('g002', 'sell'), row('g003', 'reprice')]

  test('names each disagreement and counts what the label accepts', () => {
    const text = agreementText(golden, [
      { id: 'g002', category: 'write', risk: 'high' },
      { id: 'g001', category: 'write', risk: 'medium' },
    ])
    expect(text).toContain('Of the 3 tools of the golden set, 2 were rated a second time')
    expect(text).toContain('the category agrees for 2 (κ 1.00), the risk for 1 (κ 0.00). For 2 the second')
    expect(text).toContain('| g002 `sell` | write, medium | write, high | One record \\| small. |')
    expect(text).not.toContain('restock')
  })

  test('without disagreement has no table', () => {
    expect(agreementText(golden, [{ id: 'g001', category: 'write', risk: 'medium' }])).not.toContain(
      '| tool |',
    )
  })

  test.each([
    [['g009'], 'g009, which is no row'],
    [['g001', 'g001'], 'two second ratings of g001'],
  ])('refuses ratings of %j', (ids, message) => {
    const second = ids.map((id) => ({ id, category: 'write' as const, risk: 'medium' as const }))
    expect(() => agreementText(golden, second)).toThrow(message)
  })
})
