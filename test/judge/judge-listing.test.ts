import { afterEach, describe, expect, test } from 'vitest'
import { judgeListing, type JudgeOptions, type Usage } from '../../src/judge/index.ts'
import type { Listing } from '../../src/model/listing.ts'
import { completion, startEndpoint, type Endpoint, type Received, type Reply } from './endpoint.ts'
import { answerTo, nameIn, readPrompt, type Said } from './prompt-reader.ts'
import { allOf, factsOf, finderIn, judgeOn, listingOf, shelf } from './shop.ts'

const open: Endpoint[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((endpoint) => endpoint.close()))
})

async function endpoint(answer: (request: Received, before: number) => Reply | Promise<Reply>) {
  const started = await startEndpoint(answer)
  open.push(started)
  return started
}

const fair: Record<string, Said> = {
  list_books: { category: 'read', risk: 'low' },
  add_book: { category: 'write', risk: 'medium' },
  delete_book: { category: 'destructive', risk: 'critical', quotes: ['Delete a book for good.'] },
}
const sayFair = (tool: { text: string }) => fair[nameIn(tool.text)] ?? { category: 'read', risk: 'low' }
const fairAnswer = (request: Received) => completion(answerTo(request.body, sayFair))

async function judged(listing: Listing, baseURL: string, options: Partial<JudgeOptions> = {}) {
  const { judge, pauses } = judgeOn(baseURL, options)
  const results = await judgeListing(judge, {
    listing,
    facts: factsOf(listing),
    which: allOf(listing),
    locateQuote: finderIn(listing),
  })
  const statuses = [...results.values()].map(({ status }) => status)
  const categories = [...results.values()].map(({ judgement }) => judgement?.category ?? '–')
  return { judge, pauses, results, statuses, categories }
}

describe('an endpoint with structured output', () => {
  test('answers for several tools of one listing in one request, and each gets its judgement with evidence', async () => {
    const { baseURL, received } = await endpoint(fairAnswer)
    const used: Usage[] = []
    const { results, categories } = await judged(listingOf(shelf), baseURL, {
      onUsage: (one) => used.push(one),
    })
    expect(categories).toEqual(['read', 'write', 'destructive'])
    expect(received).toHaveLength(1)
    expect(received[0]?.path).toBe('/v1/chat/completions')
    expect(received[0]?.headers.authorization).toBe('Bearer sk-test-1234567890')
    expect(received[0]?.body).toMatchObject({
      model: 'shop-model',
      temperature: 0,
      seed: 7,
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    })
    const judgement = results.get(2)?.judgement
    expect(judgement?.evidence).toEqual([
      { in: 'tool', path: '/description', at: 'value', start: 0, end: 23, quote: 'Delete a book for good.' },
    ])
    expect(judgement).toMatchObject({ model: 'shop-model', judgedAt: '2026-11-01T00:00:00.000Z' })
    expect(used).toEqual([
      {
        model: 'shop-model',
        endpointHost: new URL(baseURL).host,
        requests: 1,
        failures: 0,
        tools: 3,
        inputTokens: 900,
        cachedTokens: 600,
        outputTokens: 100,
        usd: null,
        estimated: false,
      },
    ])
  })

  test('gets the same opening words in every request and a new marker in each', async () => {
    const { baseURL, received } = await endpoint(fairAnswer)
    const many = Array.from({ length: 20 }, (_, index) => ({ name: `list_books_${index}` }))
    await judged(listingOf(many), baseURL)
    const openings = received.map(({ body }) => (body.messages as { content: string }[])[0]?.content)
    expect(received).toHaveLength(3)
    expect(new Set(openings).size).toBe(1)
    expect(openings[0]).not.toContain('untrusted-data-')
    expect(new Set(received.map(({ body }) => readPrompt(body).marker)).size).toBe(3)
  })

  test('is told title, instructions and sibling names, and nothing that a rule found', async () => {
    const { baseURL, received } = await endpoint(fairAnswer)
    await judged(listingOf(shelf, { instructions: 'Ask before you delete.' }), baseURL)
    const { context } = readPrompt(received[0]?.body ?? {})
    expect(context).toBe(
      'title: "Library"\ninstructions: "Ask before you delete."\nnames of its tools: "add_book delete_book list_books"',
    )
  })

  test('is not asked about a tool without a usable name', async () => {
    const { baseURL, received } = await endpoint(fairAnswer)
    const listing = listingOf(shelf)
    const tools = listing.tools.map((tool) =>
      tool.ordinal === 1 ? { ...tool, name: null, status: 'unusable' as const, raw: '{oops' } : tool,
    )
    const { statuses } = await judged({ ...listing, tools }, baseURL)
    expect(statuses).toEqual(['judged', 'not-needed', 'judged'])
    expect(readPrompt(received[0]?.body ?? {}).tools).toHaveLength(2)
  })

  test('may explain itself at length, but only a thousand characters are kept, visibly', async () => {
    const { baseURL } = await endpoint(({ body }) =>
      completion(answerTo(body, () => ({ category: 'read', risk: 'low', rationale: 'Well, '.repeat(400) }))),
    )
    const { results } = await judged(listingOf(shelf), baseURL)
    expect(results.get(0)?.judgement?.rationale).toHaveLength(1000)
    expect(results.get(0)?.judgement?.rationale.endsWith('…')).toBe(true)
  })

  test('is not asked where no tool is named', async () => {
    const { baseURL, received } = await endpoint(fairAnswer)
    const listing = listingOf(shelf)
    const { judge } = judgeOn(baseURL)
    const results = await judgeListing(judge, {
      listing,
      facts: factsOf(listing),
      which: [],
      locateQuote: finderIn(listing),
    })
    expect([results.size, received.length]).toEqual([0, 0])
  })
})

describe('endpoints that lack something', () => {
  const refusing =
    (refuses: (body: Record<string, unknown>) => Reply | undefined, wrap = (text: string) => text) =>
    ({ body }: Received) =>
      refuses(body) ?? completion(wrap(answerTo(body, sayFair)))
  const formatOf = (body: Record<string, unknown>) =>
    (body.response_format as { type?: string } | undefined)?.type ?? 'none'
  const fenced = (text: string) => `Here you are:\n\n\`\`\`json\n${text}\n\`\`\`\nAnything else?`
  const bad = (error: unknown, status = 400): Reply => ({ status, json: { error } })

  const shapes: [string, (request: Received) => Reply, number][] = [
    ['Ollama ignores the format and fences its JSON', refusing(() => undefined, fenced), 1],
    [
      'vLLM with a reasoning model thinks aloud first',
      refusing(
        () => undefined,
        (text) => `<think>Is {"judgements":[]} right?</think>\n${text}`,
      ),
      1,
    ],
    [
      'llama.cpp of old answers 500 to a schema',
      refusing((body) =>
        formatOf(body) === 'json_schema'
          ? bad({ code: 500, message: 'response_format type must be one of "text" or "json_object"' }, 500)
          : undefined,
      ),
      2,
    ],
    [
      'a server that knows no response_format at all',
      refusing(
        (body) =>
          formatOf(body) === 'none' ? undefined : bad({ message: 'unknown field response_format' }, 422),
        fenced,
      ),
      3,
    ],
    [
      'a server that only says Bad Request',
      refusing((body) => (formatOf(body) === 'none' ? undefined : bad('Bad Request'))),
      3,
    ],
    [
      'OpenRouter finds no provider for a schema',
      refusing((body) =>
        formatOf(body) === 'json_schema'
          ? bad({ code: 404, message: 'No endpoints found that can handle the requested parameters.' }, 404)
          : undefined,
      ),
      2,
    ],
    [
      'a gateway whose refusals say nothing and mean the seed',
      refusing((body) => ('seed' in body ? { status: 400, json: [{ error: { message: '?' } }] } : undefined)),
      4,
    ],
    [
      'a model with a fixed temperature',
      refusing((body) =>
        'temperature' in body
          ? bad({ message: 'Only the default (1) value is supported.', param: 'temperature' })
          : undefined,
      ),
      2,
    ],
    [
      'an endpoint without seed',
      refusing((body) =>
        'seed' in body ? bad({ message: 'Unrecognized request argument: seed' }) : undefined,
      ),
      2,
    ],
    [
      'an endpoint that wants max_tokens',
      refusing((body) =>
        'max_completion_tokens' in body ? bad({ message: 'max_completion_tokens: extra inputs' }) : undefined,
      ),
      2,
    ],
    [
      'a chat template without a system turn',
      refusing((body) =>
        (body.messages as unknown[]).length > 1 ? bad({ message: 'System role not supported' }) : undefined,
      ),
      2,
    ],
    [
      'content as a list of parts',
      ({ body }) => ({
        json: {
          choices: [{ message: { content: [{ type: 'text', text: answerTo(body, sayFair) }] } }],
        },
      }),
      1,
    ],
  ]

  test.each(shapes)('%s', async (_name, answer, requests) => {
    const { baseURL, received } = await endpoint(answer)
    const { categories } = await judged(listingOf(shelf), baseURL)
    expect(categories).toEqual(['read', 'write', 'destructive'])
    expect(received).toHaveLength(requests)
  })

  test('what was refused once is not sent again', async () => {
    const { baseURL, received } = await endpoint(
      refusing((body) => ('seed' in body ? bad({ message: 'no seed', param: 'seed' }) : undefined)),
    )
    const many = Array.from({ length: 24 }, (_, index) => ({ name: `list_books_${index}` }))
    await judged(listingOf(many), baseURL)
    expect(received.filter(({ body }) => 'seed' in body)).toHaveLength(1)
    expect(received).toHaveLength(4)
  })
})

describe('an endpoint with a small context', () => {
  const tooLong: Reply = {
    status: 400,
    json: {
      error: {
        message: "This model's maximum context length is 8192 tokens.",
        code: 'context_length_exceeded',
      },
    },
  }

  test('is asked without a cap on the answer before it is asked for less, and only then', async () => {
    const { baseURL, received } = await endpoint((request) => {
      const capped = 'max_completion_tokens' in request.body || 'max_tokens' in request.body
      const long = readPrompt(request.body).tools.some(({ text }) => text.includes('delete_book'))
      return capped && long ? tooLong : fairAnswer(request)
    })
    const tools = [...shelf, ...Array.from({ length: 9 }, (_, index) => ({ name: `list_books_${index}` }))]
    const { statuses } = await judged(listingOf(tools), baseURL, { concurrency: 1 })
    expect(new Set(statuses)).toEqual(new Set(['judged']))
    expect(
      received.map(({ body }) => ['max_completion_tokens', 'max_tokens'].find((key) => key in body) ?? '–'),
    ).toEqual(['max_completion_tokens', 'max_tokens', '–', 'max_completion_tokens'])
  })

  test('is asked for fewer tools at once', async () => {
    const { baseURL } = await endpoint((request) =>
      readPrompt(request.body).tools.length > 2 ? tooLong : fairAnswer(request),
    )
    const { statuses } = await judged(listingOf(shelf), baseURL)
    expect(statuses).toEqual(['judged', 'judged', 'judged'])
  })

  test('that is too small for one tool leaves it to the rules', async () => {
    const { baseURL } = await endpoint(() => tooLong)
    const { statuses } = await judged(listingOf(shelf), baseURL)
    expect(statuses).toEqual(['truncated', 'truncated', 'truncated'])
  })
})

describe('answers that are no good', () => {
  const onlyFor = (name: string) => (request: Received) =>
    completion(answerTo(request.body, (tool) => (nameIn(tool.text) === name ? fair[name] : undefined)))

  test('a tool that the answer leaves out keeps the verdict of the rules; the others are judged', async () => {
    const { baseURL } = await endpoint(onlyFor('delete_book'))
    const { statuses } = await judged(listingOf(shelf), baseURL)
    expect(statuses).toEqual(['invalid-answer', 'invalid-answer', 'judged'])
  })

  test('an answer for another tool is no answer', async () => {
    const { baseURL } = await endpoint(({ body }) =>
      completion(answerTo(body, sayFair).replaceAll(/"id":"(\d)-\w+"/g, '"id":"$1-ffffff"')),
    )
    expect((await judged(listingOf(shelf), baseURL)).statuses).toEqual(Array(3).fill('invalid-answer'))
  })

  test('an unknown category spoils its own entry only', async () => {
    const { baseURL } = await endpoint(({ body }) =>
      completion(answerTo(body, sayFair).replace('"category":"write"', '"category":"harmless"')),
    )
    expect((await judged(listingOf(shelf), baseURL)).statuses).toEqual(['judged', 'invalid-answer', 'judged'])
  })

  test('a signal that we do not know is left out', async () => {
    const { baseURL } = await endpoint(({ body }) =>
      completion(
        answerTo(body, () => ({ category: 'write', risk: 'high', signals: ['bulk', 'is-very-safe'] })),
      ),
    )
    const { results } = await judged(listingOf(shelf), baseURL)
    expect(results.get(0)?.judgement?.signals).toEqual(['bulk'])
  })

  test.each([
    ['broken JSON', () => completion('{"judgements":[{"id":'), 'invalid-answer'],
    ['prose', () => completion('These tools look fine to me.'), 'invalid-answer'],
    ['an empty answer', () => completion(null), 'invalid-answer'],
    ['an answer cut off', () => completion('{"judgements":[{"id":', { finish: 'length' }), 'truncated'],
    ['a refusal', () => completion(null, { refusal: 'I cannot help with that.' }), 'refused'],
    ['a content filter', () => completion('', { finish: 'content_filter' }), 'refused'],
    ['an error with status 200', () => ({ json: { error: { code: 502, message: 'x' } } }), 'endpoint-failed'],
    [
      'a body that is not JSON',
      () => ({ headers: { 'content-type': 'application/json' }, text: '<' }),
      'endpoint-failed',
    ],
    ['a page of HTML', () => ({ text: '<html></html>' }), 'endpoint-failed'],
  ] as const)('%s gives each tool its status and ends', async (_name, answer, status) => {
    const { baseURL, received } = await endpoint(answer)
    const { statuses, results } = await judged(listingOf(shelf), baseURL)
    expect(statuses).toEqual([status, status, status])
    expect([...results.values()].every(({ judgement }) => judgement === undefined)).toBe(true)
    expect(received.length).toBeLessThanOrEqual(8)
  })

  test('what one tool provokes is found out by asking in halves', async () => {
    const { baseURL } = await endpoint(({ body }) =>
      readPrompt(body).tools.some(({ text }) => text.includes('delete_book'))
        ? completion(null, { refusal: 'No.' })
        : completion(answerTo(body, sayFair)),
    )
    expect((await judged(listingOf(shelf), baseURL)).statuses).toEqual(['judged', 'judged', 'refused'])
  })

  test('a quote that is not there is dropped, and a judgement without any is rejected', async () => {
    const quotes: Record<string, string[]> = {
      list_books: ['deletes everything', 'List the books'],
      add_book: ['adds a book'],
      delete_book: ['', '   '],
    }
    const { baseURL } = await endpoint(({ body }) =>
      completion(
        answerTo(body, ({ text }) => ({ category: 'read', risk: 'low', quotes: quotes[nameIn(text)] ?? [] })),
      ),
    )
    const { statuses, results } = await judged(listingOf(shelf), baseURL)
    expect(statuses).toEqual(['judged', 'no-quote', 'no-quote'])
    expect(results.get(0)?.judgement?.evidence.map(({ quote }) => quote)).toEqual(['List the books'])
  })

  test('a model that disagrees with itself is taken at its worst', async () => {
    const { baseURL } = await endpoint(({ body }) => {
      const { judgements } = JSON.parse(answerTo(body, sayFair)) as { judgements: object[] }
      const worse = judgements.map((one) => ({ ...one, category: 'destructive', risk: 'high' }))
      return completion(JSON.stringify({ judgements: [...judgements, ...worse] }))
    })
    const { results, categories } = await judged(listingOf(shelf), baseURL)
    expect(categories).toEqual(['destructive', 'destructive', 'destructive'])
    expect([...results.values()].map(({ judgement }) => judgement?.risk)).toEqual([
      'high',
      'high',
      'critical',
    ])
  })
})

describe('endpoints in trouble', () => {
  test('429 is repeated after the time that Retry-After names', async () => {
    const { baseURL, received } = await endpoint((request, before) =>
      before < 2
        ? { status: 429, headers: { 'retry-after': '7' }, json: { error: {} } }
        : fairAnswer(request),
    )
    const { pauses, statuses } = await judged(listingOf(shelf), baseURL)
    expect([pauses, received.length, statuses[0]]).toEqual([[7000, 7000], 3, 'judged'])
  })

  test('a Retry-After beyond the limit is not waited for', async () => {
    const { baseURL, received } = await endpoint(() => ({
      status: 429,
      headers: { 'retry-after': '86400' },
      json: { error: {} },
    }))
    const { pauses, statuses } = await judged(listingOf(shelf), baseURL)
    expect([pauses, received.length, statuses[0]]).toEqual([[], 1, 'rate-limited'])
  })

  test('every request is counted, and a tool once, whatever was repeated', async () => {
    const { baseURL, received } = await endpoint((request, before) => {
      if (before === 0) return { status: 503, json: { error: {} } }
      return before < 3 ? completion('?') : fairAnswer(request)
    })
    const used: Usage[] = []
    await judged(listingOf(shelf), baseURL, { onUsage: (one) => used.push(one) })
    const sum = (key: 'requests' | 'failures' | 'tools') => used.reduce((total, one) => total + one[key], 0)
    expect([sum('requests'), sum('failures'), sum('tools')]).toEqual([received.length, 1, 3])
  })

  test('500 is repeated with growing pauses', async () => {
    const { baseURL } = await endpoint((request, before) =>
      before < 2 ? { status: 500, json: { error: {} } } : fairAnswer(request),
    )
    const { pauses, statuses } = await judged(listingOf(shelf), baseURL)
    expect([pauses, statuses[0]]).toEqual([[500, 1000], 'judged'])
  })

  test.each([401, 403, 404])(
    '%i ends the asking at once, and the reason holds no word of the answer',
    async (status) => {
      const { baseURL, received } = await endpoint(() => ({
        status,
        json: {
          error: { message: 'Incorrect API key provided: sk-test-1234567890', code: 'invalid_api_key' },
        },
      }))
      const many = Array.from({ length: 40 }, (_, index) => ({ name: `list_books_${index}` }))
      const { judge, statuses } = await judged(listingOf(many), baseURL)
      expect(new Set(statuses)).toEqual(new Set(['endpoint-failed']))
      expect(received).toHaveLength(1)
      expect([...judge.warnings].join()).toContain(`HTTP ${status} (invalid_api_key)`)
      expect([...judge.warnings].join()).not.toContain('sk-test')
    },
  )

  test('an endpoint that refuses every request is not asked for ever', async () => {
    const { baseURL, received } = await endpoint(() => ({ status: 400, json: { error: 'Bad Request' } }))
    const many = Array.from({ length: 1000 }, (_, index) => ({ name: `list_books_${index}` }))
    const { statuses } = await judged(listingOf(many), baseURL)
    expect(new Set(statuses)).toEqual(new Set(['endpoint-failed']))
    expect(received.length).toBeLessThanOrEqual(80)
  })

  test('no credit left is no reason to go on asking', async () => {
    const { baseURL, received } = await endpoint(() => ({
      status: 429,
      json: { error: { code: 'insufficient_quota' } },
    }))
    const { statuses } = await judged(listingOf(shelf), baseURL)
    expect([statuses[0], received.length]).toEqual(['rate-limited', 1])
  })

  test('a dead endpoint stops the asking: 1,000 tools cost a few attempts', async () => {
    const { baseURL } = await endpoint(fairAnswer)
    await open.pop()?.close()
    const many = Array.from({ length: 1000 }, (_, index) => ({ name: `list_books_${index}` }))
    const { judge, statuses } = await judged(listingOf(many), baseURL)
    expect(new Set(statuses)).toEqual(new Set(['endpoint-failed']))
    expect(judge.requests).toBeLessThanOrEqual(12)
    expect(judge.warnings.size).toBe(1)
  })

  test('an endpoint that is unplugged in mid-run leaves what was judged and a warning', async () => {
    const { baseURL } = await endpoint((request, before) => (before < 2 ? fairAnswer(request) : 'reset'))
    const many = Array.from({ length: 80 }, (_, index) => ({ name: `list_books_${index}` }))
    const { judge, statuses } = await judged(listingOf(many), baseURL)
    expect(statuses).toHaveLength(80)
    expect(statuses.filter((status) => status === 'judged')).toHaveLength(16)
    expect(statuses.filter((status) => status === 'endpoint-failed')).toHaveLength(64)
    expect([...judge.warnings]).toEqual(["the language model's endpoint failed: no connection"])
  })

  test.each(['hang', 'drip'] as const)(
    'an endpoint that answers with a %s runs into its deadline',
    async (reply) => {
      const { baseURL } = await endpoint(() => reply)
      const limits = { timeout: 150, retries: 1 }
      const { judge, statuses } = await judged(listingOf(shelf), baseURL, { limits })
      expect(statuses).toEqual(Array(3).fill('endpoint-failed'))
      expect([...judge.warnings]).toEqual(["the language model's endpoint failed: no answer in time"])
    },
  )

  test('a stopped run asks no more', async () => {
    const stop = new AbortController()
    const { baseURL, received } = await endpoint(() => {
      stop.abort()
      return 'hang'
    })
    const many = Array.from({ length: 40 }, (_, index) => ({ name: `list_books_${index}` }))
    const { statuses } = await judged(listingOf(many), baseURL, { signal: stop.signal })
    expect([new Set(statuses), received.length]).toEqual([new Set(['endpoint-failed']), 1])
  })
})
