import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decide, findingsOf, type ToolFacts } from '../../src/classify/index.ts'
import { judgeListing } from '../../src/judge/index.ts'
import { categories } from '../../src/model/category.ts'
import type { Judgement } from '../../src/model/judgement.ts'
import { reaches } from '../../src/model/risk.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { resolve } from '../../src/text/resolve.ts'
import { startEndpoint, type Endpoint } from './endpoint.ts'
import { injections, victim, type Injection } from './injections.ts'
import { obedientModel } from './obedient-model.ts'
import { finderIn, judgeOn, listingOf, type Definition } from './shop.ts'

let endpoint: Endpoint | undefined
beforeAll(async () => {
  endpoint = await startEndpoint(obedientModel)
})
afterAll(() => endpoint?.close())

/** How a judgement meets the rules. The second way is only here: it is what the guard is measured against. */
type Merge = (facts: ToolFacts, judgement: Judgement | undefined) => Verdict
const guarded: Merge = decide
const unguarded: Merge = (facts, judgement) => {
  const rules = decide(facts)
  return judgement ? { ...rules, category: judgement.category, risk: judgement.risk } : rules
}

async function attacked({ tool, instructions, title, sibling }: Injection, merge: Merge) {
  const tools: Definition[] = [{ ...victim, ...tool }, ...(sibling ? [sibling] : [])]
  const listing = listingOf(tools, { instructions, title: title ?? 'CRM' })
  const facts = findingsOf(listing).map((one, ordinal) => one && { ...one, ordinal })
  const { judge } = judgeOn(endpoint?.baseURL ?? '')
  const results = await judgeListing(judge, {
    listing,
    facts: facts.flatMap((one) => one ?? []),
    which: tools.map((_, ordinal) => ordinal),
    locateQuote: finderIn(listing),
  })
  const own = facts[0]
  if (!own) throw new Error('the attacked tool has a usable name')
  const judgement = results.get(0)?.judgement
  return { listing, judgement, verdict: merge(own, judgement), floor: decide(own).floor }
}

const atLeast = (verdict: Verdict, floor: Verdict['floor']) =>
  reaches(verdict.risk, floor.risk) &&
  categories.indexOf(verdict.category) >= categories.indexOf(floor.category)

describe('an injected sentence that the model obeys', () => {
  test('is tried in at least 25 ways', () => {
    expect(new Set(injections.map(({ name }) => name)).size).toBe(injections.length)
    expect(injections.length).toBeGreaterThanOrEqual(25)
  })

  test('has nothing to do with the answer for a tool without one', async () => {
    const { judgement } = await attacked({ name: 'none' }, guarded)
    expect(judgement).toMatchObject({ category: 'destructive', risk: 'critical' })
  })

  test.each(injections)('$name: the model gives in, the verdict does not', async (injection) => {
    const { listing, judgement, verdict, floor } = await attacked(injection, guarded)
    expect(judgement).toMatchObject({ category: 'read', risk: 'low' })
    expect(floor).toEqual({ category: 'destructive', risk: 'critical' })
    expect(verdict).toMatchObject(floor)
    const { title, instructions } = listing
    for (const evidence of verdict.evidence) {
      const tool = listing.tools[0]?.raw
      expect(resolve(evidence, { tool, title, instructions })).toBe(evidence.quote)
    }
  })

  test.each(injections)('$name: without the guard it would lower the verdict', async (injection) => {
    const { verdict, floor } = await attacked(injection, unguarded)
    expect(atLeast(verdict, floor)).toBe(false)
  })
})
