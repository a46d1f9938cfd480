import { describe, expect, test } from 'vitest'
import type { Category } from '../../src/model/category.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Risk } from '../../src/model/risk.ts'
import { locatedQuotes } from '../../src/judge/located-quotes.ts'
import { mergeParts, type HeardOpinion, type PartResult } from '../../src/judge/opinions.ts'

const at = (quote: string): Evidence => ({
  in: 'tool',
  path: '/name',
  at: 'value',
  start: 0,
  end: quote.length,
  quote,
})

function heard(category: Category, risk: Risk, quotes: string[]): HeardOpinion {
  const opinion = { id: '1', quotes, rationale: `${category} ${risk}`, signals: [], category, risk }
  return { opinion, evidence: quotes.map(at) }
}
const part = (...opinions: HeardOpinion[]): PartResult => ({ kind: 'heard', heard: opinions })

describe('parts of one tool', () => {
  test('the worst of each level counts, with the reason and first the quotes of the worst', () => {
    const merged = mergeParts([
      part(heard('read', 'low', ['a'])),
      part(heard('execute', 'critical', ['b'])),
      part(heard('destructive', 'high', ['c'])),
    ])
    expect(merged).toMatchObject({
      kind: 'judged',
      opinion: { category: 'destructive', risk: 'critical', rationale: 'execute critical' },
      evidence: [at('b'), at('a'), at('c')],
    })
  })

  test('of two equal in risk the higher category is the worst', () => {
    const merged = mergeParts([part(heard('write', 'high', ['a'])), part(heard('execute', 'high', ['b']))])
    expect(merged).toMatchObject({ opinion: { rationale: 'execute high' } })
  })

  test('signals of all parts are kept, in the order of the list', () => {
    const one = heard('read', 'low', ['a'])
    const two = heard('read', 'low', ['b'])
    one.opinion.signals = ['bulk']
    two.opinion.signals = ['overwrites', 'bulk']
    expect(mergeParts([part(one, two)])).toMatchObject({ opinion: { signals: ['overwrites', 'bulk'] } })
  })

  test('a worst opinion without a quote is no opinion, though a milder one has quotes', () => {
    const merged = mergeParts([part(heard('destructive', 'critical', [])), part(heard('read', 'low', ['a']))])
    expect(merged).toEqual({ kind: 'failed', status: 'no-quote' })
  })

  test('one part that failed fails the tool', () => {
    const merged = mergeParts([part(heard('read', 'low', ['a'])), { kind: 'failed', status: 'truncated' }])
    expect(merged).toEqual({ kind: 'failed', status: 'truncated' })
  })
})

describe('quotes', () => {
  const text = 'Says "hi"\nand deletes C:\\shop'
  const locate = (_ordinal: number, quote: string) => (text.includes(quote) ? at(quote) : undefined)

  test.each([
    ['deletes', ['deletes']],
    [' deletes ', [' deletes ']],
    ['  deletes  ', ['deletes']],
    ['"deletes"', ['deletes']],
    ['Says \\"hi\\"', ['Says "hi"']],
    ['hi"\\nand', ['hi"\nand']],
    ['C:\\\\shop', ['C:\\shop']],
    ['C:\\shop', ['C:\\shop']],
    ['\\u0064eletes', ['deletes']],
    ['Deletes', []],
    ['del...', []],
    ['', []],
    ['   ', []],
    ['\\', ['\\']],
  ])('%j is found as %j', (quote, expected) => {
    expect(locatedQuotes([quote], 0, locate).map((evidence) => evidence.quote)).toEqual(expected)
  })

  test('the same words twice are one piece of evidence', () => {
    expect(locatedQuotes(['deletes', '"deletes"'], 0, locate)).toHaveLength(1)
  })
})
