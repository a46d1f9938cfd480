import { describe, expect, test } from 'vitest'
import { classify, decide, findingsOf } from '../../src/classify/index.ts'
import type { ToolFacts } from '../../src/classify/index.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Override } from '../../src/model/override.ts'
import { listingOf, toolOf, type Case } from './listing.ts'

const factsOf = (tool: Case): ToolFacts => {
  const facts = findingsOf(listingOf(tool))[0]
  if (!facts) throw new Error('no facts')
  return facts
}
const judged = (facts: ToolFacts, opinion: Partial<Judgement>): Judgement => ({
  definitionDigest: facts.definitionDigest,
  contextDigest: facts.contextDigest,
  promptVersion: 'p1',
  model: 'm',
  endpointHost: 'localhost',
  parameters: '{}',
  category: 'read',
  risk: 'low',
  signals: [],
  rationale: 'The model says so.',
  evidence: [{ in: 'tool', path: '/name', at: 'value', start: 0, end: 3, quote: facts.name.slice(0, 3) }],
  judgedAt: '2026-01-01T00:00:00Z',
  ...opinion,
})
const set = (facts: ToolFacts, change: Partial<Override>): Override => ({
  server: facts.server,
  tool: facts.name,
  definitionDigest: facts.definitionDigest,
  reason: 'Only test data',
  createdAt: '2026-01-01T00:00:00Z',
  ...change,
})

describe('a model', () => {
  test('never lowers below what the hard findings give', () => {
    const facts = factsOf({ name: 'delete_book', description: 'Delete a book.' })
    const verdict = decide(facts, judged(facts, { category: 'read', risk: 'low' }))
    expect(verdict).toMatchObject({
      category: 'destructive',
      risk: 'critical',
      floor: { category: 'destructive', risk: 'critical' },
    })
  })

  test('may raise to anything', () => {
    const facts = factsOf({ name: 'get_book', description: 'Get a book.' })
    expect(decide(facts, judged(facts, { category: 'execute', risk: 'critical' }))).toMatchObject({
      category: 'execute',
      risk: 'critical',
      decidedBy: 'model',
    })
  })

  test('may lower what soft findings alone had raised, where its quote says why', () => {
    const facts = factsOf({ name: 'get_message', description: 'Get a message.' })
    expect(decide(facts)).toMatchObject({
      category: 'read',
      risk: 'medium',
      floor: { category: 'read', risk: 'low' },
    })
    expect(decide(facts, judged(facts, {}))).toMatchObject({ category: 'read', risk: 'medium' })
    const quote = 'a public notice'
    const open = factsOf({ name: 'get_message', description: `Get a message from ${quote}.` })
    const start = 19
    const evidence = [
      {
        in: 'tool' as const,
        path: '/description',
        at: 'value' as const,
        start,
        end: start + quote.length,
        quote,
      },
    ]
    expect(decide(open, judged(open, { evidence }))).toMatchObject({ category: 'read', risk: 'low' })
  })

  test('counts for nothing without evidence, or for another definition or context', () => {
    const facts = factsOf({ name: 'get_book', description: 'Get a book.' })
    for (const opinion of [{ evidence: [] }, { definitionDigest: 'other' }, { contextDigest: 'other' }]) {
      expect(decide(facts, judged(facts, { category: 'execute', ...opinion }))).toMatchObject({
        category: 'read',
        decidedBy: 'rules',
      })
    }
  })

  test('does not lower a tool that needs review', () => {
    const facts = factsOf({ name: 'shelf' })
    expect(decide(facts)).toMatchObject({ needsReview: true, risk: 'medium' })
    expect(decide(facts, judged(facts, { risk: 'low' }))).toMatchObject({ needsReview: true, risk: 'medium' })
  })
})

describe('an override', () => {
  const facts = factsOf({ name: 'delete_book', description: 'Delete a book.' })

  test('of the same definition is final and shows what it changed', () => {
    const verdict = decide(facts, undefined, set(facts, { category: 'write', risk: 'medium' }))
    expect(verdict).toMatchObject({
      category: 'write',
      risk: 'medium',
      decidedBy: 'override',
      needsReview: false,
    })
    expect(verdict.override?.was).toEqual({ category: 'destructive', risk: 'critical' })
    expect(verdict.rationale).toContain('Only test data')
  })

  test('of another definition lapses', () => {
    expect(decide(facts, undefined, set(facts, { definitionDigest: 'old', risk: 'low' }))).toMatchObject({
      decidedBy: 'rules',
      risk: 'critical',
    })
  })
})

describe('a listing', () => {
  test('keeps its order, with nothing for an unusable tool', () => {
    const listing = {
      slug: 'npm:library',
      tools: [toolOf('{}', null), toolOf('{"name":"get_book"}', 'get_book', 1)],
    }
    expect(classify(listing).map((verdict) => verdict?.name ?? null)).toEqual([null, 'get_book'])
  })

  test('gives one context digest, which changes with title, instructions and names, and not with descriptions', () => {
    const digest = (tool: Case, title?: string) =>
      findingsOf(listingOf(tool, { ...(title !== undefined && { title }) }))[0]?.contextDigest
    const base = digest({ name: 'get_book', description: 'One.' })
    expect(digest({ name: 'get_book', description: 'Two.' })).toBe(base)
    expect(digest({ name: 'get_books', description: 'One.' })).not.toBe(base)
    expect(digest({ name: 'get_book', description: 'One.' }, 'Library')).not.toBe(base)
  })
})
