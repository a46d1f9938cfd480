import { afterEach, describe, expect, test } from 'vitest'
import {
  estimateListing,
  judgeListing,
  parseBudget,
  priceOf,
  shippedPrices,
  sumEstimates,
  type ModelPrice,
} from '../../src/judge/index.ts'
import { makeMeter } from '../../src/judge/budget.ts'
import { estimateTokens } from '../../src/judge/estimate.ts'
import { costOf } from '../../src/judge/prices.ts'
import { completion, startEndpoint, type Endpoint } from './endpoint.ts'
import { answerTo } from './prompt-reader.ts'
import { allOf, factsOf, finderIn, judgeOn, listingOf, shelf } from './shop.ts'

const price: ModelPrice = {
  model: 'shop-model',
  host: 'models.example',
  input: 2,
  cachedInput: 0.5,
  output: 8,
  source: 'https://models.example/prices',
  asOf: '2026-01-01',
}
const where = { model: 'shop-model', host: 'models.example', prices: [price] }
const open: Endpoint[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((endpoint) => endpoint.close()))
})

describe('--llm-budget', () => {
  test.each([
    ['200000', 'tokens', 200_000],
    ['200k', 'tokens', 200_000],
    ['1.5m tokens', 'tokens', 1_500_000],
    [' 50 tokens ', 'tokens', 50],
    ['$5', 'usd', 5],
    ['$ 0.25', 'usd', 0.25],
    ['5usd', 'usd', 5],
    ['5 USD', 'usd', 5],
    ['usd 5', 'usd', 5],
  ])('%j is %s: %d', (text, kind, most) => {
    expect(parseBudget(text, where)).toMatchObject({ kind: 'budget', budget: { kind, most } })
  })

  test.each(['', '0', '-5', '$0', '5€', 'five', '1e6', '$5k', '5 apples', 'NaN', '$'])(
    '%j is refused',
    (text) => {
      expect(parseBudget(text, where)).toMatchObject({
        kind: 'refused',
        why: expect.stringContaining('no budget') as string,
      })
    },
  )

  test.each([
    ['another model', { ...where, model: 'new-model' }],
    ['another endpoint', { ...where, host: '127.0.0.1:11434' }],
    ['no prices', { ...where, prices: [] }],
  ])('money is refused where the price is unknown: %s', (_name, where) => {
    expect(parseBudget('$5', where)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('in tokens') as string,
    })
    expect(parseBudget('5000', where).kind).toBe('budget')
  })
})

describe('what is spent', () => {
  test('cached input has its own price, or the full one where none is known', () => {
    const tokens = { input: 1_000_000, cached: 600_000, output: 500_000 }
    expect(costOf(price, tokens)).toBeCloseTo(0.4 * 2 + 0.6 * 0.5 + 0.5 * 8)
    const { cachedInput: _cached, ...plain } = price
    expect(costOf(plain, tokens)).toBeCloseTo(2 + 4)
  })

  test('an estimate is set aside and replaced by what was used', () => {
    const meter = makeMeter({ kind: 'tokens', most: 100 })
    const estimate = { input: 60, cached: 0, output: 10 }
    expect([meter.reserve(estimate), meter.reserve(estimate)]).toEqual([true, false])
    meter.settle(estimate, { input: 20, cached: 0, output: 10 })
    expect([meter.reserve(estimate), meter.spent()]).toEqual([true, 100])
  })

  test('tokens are estimated at a quarter of plain text and one for each other character', () => {
    expect(['', 'abcd', 'abcde', '删除', 'ab😀'].map(estimateTokens)).toEqual([0, 1, 2, 2, 2])
  })

  test('what the budget does not hold is not sent, and the tools say so', async () => {
    const endpoint = await startEndpoint(({ body }) =>
      completion(answerTo(body, () => ({ category: 'read', risk: 'low' }))),
    )
    open.push(endpoint)
    const many = listingOf(Array.from({ length: 80 }, (_, index) => ({ name: `list_books_${index}` })))
    const { judge } = judgeOn(endpoint.baseURL, { budget: { kind: 'tokens', most: 6_500 }, concurrency: 1 })
    const which = allOf(many)
    const results = await judgeListing(judge, {
      listing: many,
      facts: factsOf(many),
      which,
      locateQuote: finderIn(many),
    })
    const statuses = [...results.values()].map(({ status }) => status)
    // Each request is estimated at 4 to 5 thousand tokens and really uses 1,000.
    expect(endpoint.received.length).toBeGreaterThanOrEqual(2)
    expect(endpoint.received.length).toBeLessThan(10)
    expect(statuses.filter((status) => status === 'judged')).toHaveLength(endpoint.received.length * 8)
    expect(new Set(statuses)).toEqual(new Set(['judged', 'over-budget']))
    expect(judge.meter.spent()).toBeLessThanOrEqual(6_500)
    expect([...judge.warnings]).toEqual(['the budget for the language model is used up'])
  })
})

describe('a dry run', () => {
  test('counts tools, requests, tokens and money, and has no client to send with', () => {
    const listing = listingOf(Array.from({ length: 20 }, (_, index) => ({ name: `list_books_${index}` })))
    const estimate = estimateListing({ listing, which: allOf(listing) }, price)
    expect(estimate).toMatchObject({ tools: 20, requests: 3, outputTokens: 5_000 })
    expect(estimate.inputTokens).toBeGreaterThan(3_000)
    expect(estimate.usd).toBeCloseTo((estimate.inputTokens * 2 + 5_000 * 8) / 1e6)
  })

  test('adds up, and one unknown price makes the sum unknown', () => {
    const listing = listingOf(shelf)
    const known = estimateListing({ listing, which: [0] }, price)
    const unknown = estimateListing({ listing, which: [1] }, undefined)
    expect(sumEstimates([known, unknown])).toMatchObject({ tools: 2, requests: 2, usd: null })
    expect(sumEstimates([])).toEqual({ tools: 0, requests: 0, inputTokens: 0, outputTokens: 0, usd: 0 })
  })
})

describe('the shipped prices', () => {
  test('each have a source and a day, and no model twice at one endpoint', () => {
    const prices = shippedPrices()
    expect(new Set(prices.map(({ model, host }) => `${model} ${host}`)).size).toBe(prices.length)
    expect(priceOf(prices, { model: 'gpt-4.1-mini', host: 'api.openai.com' })?.asOf).toBe('2025-07-04')
    expect(priceOf(prices, { model: 'gpt-4.1-mini', host: 'openrouter.ai' })).toBeUndefined()
  })
})
