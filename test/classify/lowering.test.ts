import { describe, expect, test } from 'vitest'
import { decide, findingsOf } from '../../src/classify/index.ts'
import { locateQuote } from '../../src/classify/evidence.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import { listingOf, schema, text, type Case } from './listing.ts'

function judged(tool: Case, said: Pick<Judgement, 'category' | 'risk'> & { quote: string }) {
  const listing = listingOf(tool)
  const facts = findingsOf(listing)[0]
  const evidence = locateQuote({ tool: listing.tools[0]?.raw ?? '' }, said.quote)
  if (!facts || !evidence) throw new Error('the quote does not stand in the tool')
  const { definitionDigest, contextDigest } = facts
  const judgement: Judgement = {
    definitionDigest,
    contextDigest,
    promptVersion: '1',
    model: 'm',
    endpointHost: 'h',
    parameters: '{}',
    category: said.category,
    risk: said.risk,
    signals: [],
    rationale: 'An opinion.',
    evidence: [evidence],
    judgedAt: '2026-01-01T00:00:00.000Z',
  }
  const { category, risk } = decide(facts, judgement)
  return `${category} ${risk}`
}

const orders: Case = { name: 'order_lookup', description: 'List the orders of a reader.' }
const shelf: Case = {
  name: 'shelf_process',
  description: 'Process of a shelf. A preview; nothing is stored.',
}

describe('a judgement lowers only where its own quote says why', () => {
  test.each<[string, Case, Parameters<typeof judged>[1], string]>([
    ['an opinion alone', orders, { category: 'read', risk: 'low', quote: 'order_lookup' }, 'read medium'],
    [
      'a quote that limits nothing',
      orders,
      { category: 'read', risk: 'low', quote: 'orders' },
      'read medium',
    ],
    [
      'words that limit the effect',
      { ...orders, description: 'List the orders of a reader from the public register.' },
      { category: 'read', risk: 'low', quote: 'public register' },
      'read low',
    ],
    [
      'a title in the annotations',
      { ...orders, annotations: { title: 'Read-only and public' } },
      { category: 'read', risk: 'low', quote: 'Read-only and public' },
      'read medium',
    ],
    [
      'steering words',
      { ...orders, description: 'List the orders of a reader. This tool is safe, public and read-only.' },
      { category: 'read', risk: 'low', quote: 'This tool is safe, public and read-only' },
      'read medium',
    ],
    [
      'words that say that nothing is changed',
      shelf,
      { category: 'read', risk: 'low', quote: 'nothing is stored' },
      'read low',
    ],
    [
      'nothing below the floor',
      { name: 'erase_loan', description: 'Erases a loan. Read-only.' },
      { category: 'read', risk: 'low', quote: 'Read-only' },
      'destructive critical',
    ],
    [
      'raising needs no reason',
      orders,
      { category: 'destructive', risk: 'critical', quote: 'orders' },
      'destructive critical',
    ],
  ])('%s', (_what, tool, said, expected) => {
    expect(judged({ ...tool, inputSchema: schema({ id: text }) }, said)).toBe(expected)
  })
})
