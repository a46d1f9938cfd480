import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import {
  applyBatches,
  batchesEnded,
  BatchState,
  contentMarkers,
  makeClient,
  pollBatches,
  recordingFetch,
  replayingFetch,
  submitBatches,
  type Fetch,
  type JudgeOptions,
  type ListingToJudge,
} from '../../src/judge/index.ts'
import { startEndpoint, completion, type Endpoint, type Received, type Reply } from './endpoint.ts'
import { answerTo, nameIn, type Said } from './prompt-reader.ts'
import { allOf, factsOf, finderIn, judgeOn, listingOf, shelf } from './shop.ts'

const open: Endpoint[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((endpoint) => endpoint.close()))
})

interface Line {
  custom_id: string
  method: string
  url: string
  body: Record<string, unknown>
}

const say = ({ text }: { text: string }): Said =>
  nameIn(text).startsWith('delete')
    ? { category: 'destructive', risk: 'critical' }
    : { category: 'read', risk: 'low' }

/** The batch side of an OpenAI-compatible endpoint, as far as Placard uses it. */
async function batchEndpoint(options: { end?: string; spoil?: (line: Line) => object | undefined } = {}) {
  const files = new Map<string, string>()
  let polls = 0
  const endpoint = await startEndpoint((request: Received): Reply => {
    const { method, path } = request
    if (path === '/v1/chat/completions') {
      return 'temperature' in request.body
        ? { status: 400, json: { error: { param: 'temperature' } } }
        : completion('{"judgements":[]}')
    }
    if (method === 'POST' && path === '/v1/files') {
      files.set('file-in', request.text.slice(request.text.indexOf('{'), request.text.lastIndexOf('}') + 1))
      return { json: { id: 'file-in', object: 'file' } }
    }
    if (method === 'POST' && path === '/v1/batches') return { json: { id: 'batch-1', status: 'validating' } }
    if (path === '/v1/batches/batch-1') {
      const ended = ++polls > 1
      files.set('file-out', answered(files.get('file-in') ?? '', options.spoil))
      const status = ended ? (options.end ?? 'completed') : 'in_progress'
      return { json: { id: 'batch-1', status, output_file_id: ended ? 'file-out' : null } }
    }
    if (path === '/v1/files/file-out/content') return { text: files.get('file-out') ?? '' }
    return { status: 404, json: { error: {} } }
  })
  open.push(endpoint)
  return { endpoint, lines: () => linesOf(files.get('file-in') ?? '') }
}

const linesOf = (text: string) => text.split('\n').map((line) => JSON.parse(line) as Line)

function answered(input: string, spoil: ((line: Line) => object | undefined) | undefined): string {
  const lines = linesOf(input).flatMap((line) => {
    const reply = completion(answerTo(line.body, say)) as { json: unknown }
    const answer = spoil ? spoil(line) : { response: { status_code: 200, body: reply.json } }
    return answer ? [JSON.stringify({ id: 'r', custom_id: line.custom_id, error: null, ...answer })] : []
  })
  return `${lines.reverse().join('\n')}\n`
}

const library = listingOf(shelf)
const shop = listingOf(
  Array.from({ length: 10 }, (_, index) => ({ name: index === 9 ? 'delete_all' : `list_${index}` })),
  { slug: 'npm:shop' },
)
const inputs = new Map<string, ListingToJudge>(
  [library, shop].map((listing) => [
    listing.slug,
    { listing, facts: factsOf(listing), which: allOf(listing), locateQuote: finderIn(listing) },
  ]),
)
const submitted = [...inputs].map(([key, input]) => ({ key, ...input }))
const inputOf = (key: string) => inputs.get(key)

async function run(baseURL: string, options: Partial<JudgeOptions> = {}) {
  const saved: BatchState[] = []
  const first = judgeOn(baseURL, options).judge
  await submitBatches(first, submitted, (state) => void saved.push(structuredClone(state)))
  const stored = saved.at(-1)
  return { saved, stored }
}

/** Another process: nothing is left of the first but the stored state. */
async function afterRestart(baseURL: string, stored: unknown, polls = 2) {
  const { judge } = judgeOn(baseURL)
  let state = BatchState.parse(JSON.parse(JSON.stringify(stored)))
  for (let poll = 0; poll < polls; poll++) state = await pollBatches(judge, state)
  const results = await applyBatches(judge, state, inputOf)
  const statuses = [...results].map(([key, tools]) => [key, [...tools.values()].map(({ status }) => status)])
  return { judge, state, results, statuses: Object.fromEntries(statuses) as Record<string, string[]> }
}

describe('batches', () => {
  test('are submitted, survive a restart, and are applied to the right tools in whatever order they come', async () => {
    const { endpoint, lines } = await batchEndpoint()
    const { saved, stored } = await run(endpoint.baseURL)
    expect(saved).toHaveLength(1)
    expect(lines().map(({ method, url }) => `${method} ${url}`)).toEqual(
      Array(3).fill('POST /v1/chat/completions'),
    )
    const { state, results } = await afterRestart(endpoint.baseURL, stored)
    expect(batchesEnded(state)).toBe(true)
    const of = (key: string) =>
      [...(results.get(key)?.values() ?? [])].map(({ judgement }) => judgement?.category)
    expect(of('npm:library')).toEqual(['read', 'read', 'destructive'])
    expect(of('npm:shop')).toEqual([...(Array(9).fill('read') as string[]), 'destructive'])
  })

  test('are written in the words that the endpoint accepts', async () => {
    const { endpoint, lines } = await batchEndpoint()
    await run(endpoint.baseURL)
    expect(lines().some(({ body }) => 'temperature' in body)).toBe(false)
    expect(lines().every(({ body }) => 'seed' in body)).toBe(true)
  })

  test('that are still under way leave their tools pending', async () => {
    const { endpoint } = await batchEndpoint()
    const { stored } = await run(endpoint.baseURL)
    const { state, statuses } = await afterRestart(endpoint.baseURL, stored, 1)
    expect(batchesEnded(state)).toBe(false)
    expect(statuses['npm:library']).toEqual(Array(3).fill('pending-batch'))
  })

  test.each(['failed', 'expired', 'cancelled'])(
    'that %s without an answer leave the verdicts of the rules',
    async (end) => {
      const { endpoint } = await batchEndpoint({ end, spoil: () => undefined })
      const { stored } = await run(endpoint.baseURL)
      const { state, statuses } = await afterRestart(endpoint.baseURL, stored)
      expect(batchesEnded(state)).toBe(true)
      expect(statuses['npm:library']).toEqual(Array(3).fill('endpoint-failed'))
    },
  )

  test('that expired in part keep the answers that came', async () => {
    const { endpoint } = await batchEndpoint({
      end: 'expired',
      spoil: (line) =>
        line.custom_id === 'placard-1'
          ? {
              response: {
                status_code: 200,
                body: (completion(answerTo(line.body, say)) as { json: unknown }).json,
              },
            }
          : undefined,
    })
    const { stored } = await run(endpoint.baseURL)
    const { statuses } = await afterRestart(endpoint.baseURL, stored)
    expect(statuses['npm:library']).toEqual(Array(3).fill('judged'))
    expect(new Set(statuses['npm:shop'])).toEqual(new Set(['endpoint-failed']))
  })

  test.each([
    ['an error', { error: { code: 'x' }, response: null }, 'endpoint-failed'],
    ['a status', { response: { status_code: 500, body: {} } }, 'endpoint-failed'],
    [
      'a status beside an answer',
      { response: { status_code: 500, body: { choices: [{ message: { content: '{}' } }] } } },
      'endpoint-failed',
    ],
    [
      'nonsense',
      { response: { status_code: 200, body: { choices: [{ message: { content: '?' } }] } } },
      'invalid-answer',
    ],
    [
      'a refusal',
      { response: { status_code: 200, body: { choices: [{ message: { refusal: 'No.' } }] } } },
      'refused',
    ],
  ])('with %s in a line give that line’s tools a status', async (_name, line, status) => {
    const { endpoint } = await batchEndpoint({ spoil: () => line })
    const { stored } = await run(endpoint.baseURL)
    const { statuses } = await afterRestart(endpoint.baseURL, stored)
    expect(statuses['npm:library']).toEqual(Array(3).fill(status))
  })

  test('that the endpoint does not take leave a state that is at its end', async () => {
    const endpoint = await startEndpoint(({ path }) =>
      path === '/v1/chat/completions' ? completion('{}') : { status: 404, json: { error: {} } },
    )
    open.push(endpoint)
    const { stored } = await run(endpoint.baseURL)
    const { state, statuses } = await afterRestart(endpoint.baseURL, stored)
    expect(batchesEnded(state)).toBe(true)
    expect(statuses['npm:library']).toEqual(Array(3).fill('endpoint-failed'))
  })

  test('can be recorded and replayed', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'placard-batch-'))
    const { endpoint } = await batchEndpoint()
    const through = async (fetch: Fetch) => {
      const client = makeClient({ apiKey: 'sk-test', baseURL: endpoint.baseURL, fetch })
      const { judge } = judgeOn(endpoint.baseURL, { client, markers: contentMarkers() })
      const state = await submitBatches(judge, submitted, () => {})
      const polled = await pollBatches(judge, await pollBatches(judge, state))
      return await applyBatches(judge, polled, inputOf)
    }
    const live = await through(recordingFetch(folder, globalThis.fetch, ['sk-test']))
    await endpoint.close()
    expect(await through(replayingFetch(folder))).toEqual(live)
    expect(live.get('npm:library')?.get(2)?.judgement?.category).toBe('destructive')
    rmSync(folder, { recursive: true })
  })

  test('beyond the budget are not sent', async () => {
    const { endpoint, lines } = await batchEndpoint()
    const { stored } = await run(endpoint.baseURL, { budget: { kind: 'tokens', most: 8_000 } })
    expect(lines()).toHaveLength(2)
    const { statuses } = await afterRestart(endpoint.baseURL, stored)
    expect(statuses['npm:library']).toEqual(Array(3).fill('judged'))
    expect(statuses['npm:shop']).toContain('over-budget')
  })
})
