import { afterAll, describe, expect, test } from 'vitest'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Listing } from '../../src/model/listing.ts'
import { type Asked, type JudgePass, judgeSnapshot } from '../../src/queue/judge-snapshot.ts'
import { llmPass } from '../../src/queue/llm-pass.ts'
import { judgementKey } from '../../src/store/index.ts'
import { completion, startEndpoint } from './endpoint.ts'
import { answerTo } from './prompt-reader.ts'
import { judgeOn, listingOf } from './shop.ts'

const open: { close: () => Promise<void> }[] = []
afterAll(async () => void (await Promise.all(open.map((endpoint) => endpoint.close()))))

const sure = { name: 'delete_book', description: 'Delete a book for good.', inputSchema: { type: 'object' } }
const unsure = { name: 'fnord', description: 'Does what the shelf wants.', inputSchema: { type: 'object' } }

/** Judges twice: the second time the answers are known already. */
async function judged(listing: Listing) {
  const endpoint = await startEndpoint(({ body }) =>
    completion(answerTo(body, () => ({ category: 'read', risk: 'low' }))),
  )
  open.push(endpoint)
  const { judge } = judgeOn(endpoint.baseURL)
  const known = new Map<string, Judgement>()
  const cache = {
    get: async () => known,
    put: async (judgements: readonly Judgement[]) => {
      for (const each of judgements) known.set(judgementKey(each), each)
    },
  }
  // The verdict needs review for other reasons as well: what the pass itself says is looked at.
  const review = async () => {
    let said: ReadonlyMap<number, Asked> = new Map()
    const ask = llmPass(judge, { mode: 'auto', cache })
    const pass: JudgePass = async (...of) => (said = await ask(...of))
    const tools = await judgeSnapshot(listing, { pass, overrides: [] })
    const asked = tools.filter(({ ordinal }) => said.get(ordinal)?.needsReview)
    expect(asked.map(({ verdict }) => verdict.needsReview)).toEqual(asked.map(() => true))
    return [0, 1].map((ordinal) => [said.get(ordinal)?.status, said.get(ordinal)?.needsReview === true])
  }
  const first = await review()
  expect(await review()).toEqual(first)
  return { first, warnings: [...judge.warnings] }
}

describe('what a server says of itself that the model is not shown', () => {
  test.each<[string, Partial<Listing>]>([
    ['1000 characters of the server\u2019s instructions', { instructions: 'x'.repeat(10_000) }],
    ['50 characters of the server\u2019s title', { title: 'x'.repeat(250) }],
  ])('%s are told, and the tools that the model was asked about need review', async (what, server) => {
    const { first, warnings } = await judged(listingOf([sure, unsure], server))
    expect(first).toEqual([
      ['not-needed', false],
      ['judged', true],
    ])
    expect(warnings).toEqual([`npm:library: the model is not shown ${what}`])
  })

  test('names of tools that are left out are told', async () => {
    const long = 'z'.repeat(3_000)
    const { first, warnings } = await judged(listingOf([sure, unsure, { ...sure, name: long }]))
    expect(first[1]).toEqual(['judged', true])
    expect(warnings).toEqual([
      'npm:library: the model is not shown 3000 characters of the names of the server\u2019s tools',
    ])
  })

  test('nothing is told where all of it fits', async () => {
    const { first, warnings } = await judged(listingOf([sure, unsure], { instructions: 'x'.repeat(9_000) }))
    expect(first[1]).toEqual(['judged', false])
    expect(warnings).toEqual([])
  })
})
