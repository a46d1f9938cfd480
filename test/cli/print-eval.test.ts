import { describe, expect, test } from 'vitest'
import { evalText } from '../../src/cli/print/eval.ts'
import { missesText } from '../../src/cli/print/misses.ts'
import { measureLabelled } from '../../src/eval/measure-labelled.ts'
import { measureVendor } from '../../src/eval/measure-vendor.ts'
import { VendorRow } from '../../src/eval/vendor-row.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { judged, labelled, vendorJudged } from '../eval/rows.ts'

const verdict: Verdict = {
  server: 'shop',
  name: 'restock_shelf',
  category: 'write',
  risk: 'medium',
  confidence: 0.8,
  needsReview: false,
  signals: [],
  rationale: 'It restocks a shelf.',
  evidence: [{ in: 'tool', path: '/description', at: 'value', start: 0, end: 7, quote: 'Restock' }],
  actions: [],
  contradictions: [],
  floor: { category: 'read', risk: 'low' },
  decidedBy: 'rules',
  nameIssues: [],
  steersModel: false,
  definitionDigest: '',
  contextDigest: '',
  rulesVersion: '',
}

describe('the report of a labelled file', () => {
  const text = evalText(
    measureLabelled([
      judged('destructive/critical', 'destructive/critical', { sure: 3, source: 'shop', confidence: 0.95 }),
      judged('read/low', 'write/medium', { sure: 2, pair: 'sort', confidence: 0.55 }),
      judged('execute/high', null, { sure: 2, traps: ['negation'] }),
    ]),
  )

  test.each([
    /^category accepted +33\.3% +1\/3 +6\.1%–79\.2%$/m,
    /^macro F1 0\.250, wrongly called destructive 0$/m,
    /^groups of equal names right +0\.0% +0\/1 /m,
  ])('says %s', (line) => {
    expect(text).toMatch(line)
  })

  test('shows rows without a verdict in a column of their own', () => {
    expect(text).toMatch(/^ +read +write +execute +destructive +none$/m)
    expect(text).toMatch(/^execute +0 +0 +0 +0 +1$/m)
  })

  test('shows every split and the calibration', () => {
    for (const title of ['Calibration', 'By certainty of the label', 'By source', 'By trap']) {
      expect(text).toContain(`\n${title}`)
    }
    expect(text).toMatch(/^0\.9–1\.0 +0\.95 +100\.0% +1\/1/m)
  })

  test('leaves out what there is nothing of', () => {
    const bare = evalText(measureLabelled([judged('read/low', 'read/low')]))
    for (const title of ['Calibration', 'By source', 'By trap', 'groups of equal', 'none']) {
      expect(bare).not.toContain(title)
    }
  })
})

test('the report of a vendor file names each vendor', () => {
  const text = evalText(
    measureVendor([vendorJudged(true, 'read/low'), vendorJudged(false, 'read/low', 'page-turner')]),
  )
  expect(text).toMatch(/^all +2 +50\.0% +1\/2 .*100\.0% +1\/1 +0\.0% +0\/1$/m)
  expect(text).toMatch(/^page-turner +1 +100\.0% +1\/1 .*– +0\/0 +0\.0% +0\/1$/m)
})

describe('the list of misses', () => {
  const row = labelled('destructive/critical', {
    id: 'g001',
    description: 'Restock\nand \u001b[31mwipe',
    reason: 'It wipes.',
  })

  test('shows label, verdict and evidence, and no escape sequence', () => {
    const text = missesText([{ row, verdict, wrong: ['risk too low by two or more', 'category'] }])
    expect(text).toContain('1 judged wrongly')
    expect(text).toContain('g001  shop  restock_shelf: risk too low by two or more, category')
    expect(text).toContain('label    destructive, critical: It wipes.')
    expect(text).toContain('verdict  write, medium, confidence 0.80')
    expect(text).toContain('“Restock”  /description')
    expect(text).not.toContain('\u001b')
  })

  test('says so where there is no verdict, no description or no miss', () => {
    const mark = VendorRow.parse({ server: 'shop', name: 'restock', description: '', mutates: true })
    const text = missesText([{ row: mark, verdict: null, wrong: ['no opinion'] }])
    expect(text).toContain(
      'shop  restock: no opinion\n  (no description)\n  label    mutates\n  verdict  none\n',
    )
    expect(missesText([])).toBe('\nNothing was judged wrongly.\n')
  })
})
