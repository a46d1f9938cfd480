import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  contentMarkers,
  judgeListing,
  makeClient,
  recordingFetch,
  replayingFetch,
  ReplayMissError,
  type Fetch,
} from '../../src/judge/index.ts'
import { completion, startEndpoint, type Endpoint, type Received, type Reply } from './endpoint.ts'
import { answerTo } from './prompt-reader.ts'
import { allOf, factsOf, finderIn, judgeOn, listingOf, shelf, type Definition } from './shop.ts'

const secret = 'sk-live-abcdef0123456789'
const endpoints: Endpoint[] = []
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'placard-replay-'))
})
afterEach(async () => {
  await Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close()))
  rmSync(folder, { recursive: true })
})

async function judged(tools: Definition[], fetch: Fetch, baseURL: string) {
  const listing = listingOf(tools)
  const client = makeClient({ apiKey: secret, baseURL, fetch })
  const { judge } = judgeOn(baseURL, { client, markers: contentMarkers() })
  const input = { listing, facts: factsOf(listing), which: allOf(listing), locateQuote: finderIn(listing) }
  const results = await judgeListing(judge, input)
  return {
    judge,
    results: [...results].map(([ordinal, { status, judgement }]) => ({ ordinal, status, judgement })),
  }
}

async function recorded(answer: (request: Received, before: number) => Reply) {
  const endpoint = await startEndpoint(answer)
  endpoints.push(endpoint)
  const fetch = recordingFetch(folder, globalThis.fetch, [secret])
  return { endpoint, live: await judged(shelf, fetch, endpoint.baseURL) }
}
const nowhere = 'http://127.0.0.1:9/v1'
const fair = ({ body }: Received) => completion(answerTo(body, () => ({ category: 'write', risk: 'high' })))
const hostless = (result: Awaited<ReturnType<typeof judged>>) =>
  result.results.map((one) => ({ ...one, judgement: { ...one.judgement, endpointHost: '' } }))

describe('record and replay', () => {
  test('a replay gives the same judgements and sends nothing', async () => {
    const { live, endpoint } = await recorded(fair)
    await endpoint.close()
    const again = await judged(shelf, replayingFetch(folder), nowhere)
    expect(hostless(again)).toEqual(hostless(live))
    expect(again.results.map(({ status }) => status)).toEqual(['judged', 'judged', 'judged'])
  })

  test('what the endpoint refused or delayed on the way does not matter', async () => {
    const { live } = await recorded((request, before) => {
      if (before === 0) return { status: 429, headers: { 'retry-after': '1' }, json: { error: {} } }
      if ('seed' in request.body) return { status: 400, json: { error: { param: 'seed' } } }
      return fair(request)
    })
    const again = await judged(shelf, replayingFetch(folder), nowhere)
    expect(hostless(again)).toEqual(hostless(live))
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('a failure is replayed as a failure', async () => {
    await recorded(() => ({ status: 401, json: { error: { code: 'invalid_api_key' } } }))
    const again = await judged(shelf, replayingFetch(folder), nowhere)
    expect(again.results.map(({ status }) => status)).toEqual(Array(3).fill('endpoint-failed'))
  })

  test('no key is written, not even one that the endpoint repeats', async () => {
    await recorded(() => ({ status: 401, json: { error: { message: `Incorrect API key: ${secret}` } } }))
    const text = readdirSync(folder)
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join()
    expect(text).toContain('Incorrect API key: [redacted]')
    expect(text).not.toContain(secret)
    expect(text.toLowerCase()).not.toContain('authorization')
  })

  test('a request that was not recorded fails and names its digest', async () => {
    await recorded(fair)
    const unknown = judged([...shelf, { name: 'burn_book' }], replayingFetch(folder), nowhere)
    await expect(unknown).rejects.toThrow(ReplayMissError)
    await expect(unknown).rejects.toThrow(/no answer to request [0-9a-f]{64} is recorded in .*--llm-record/)
  })
})
