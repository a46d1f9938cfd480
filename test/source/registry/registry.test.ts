import { describe, expect, test } from 'vitest'
import { ServerRef } from '../../../src/model/server-ref.ts'
import type { GuardedFetch, GuardedInit } from '../../../src/net/guarded-fetch.ts'
import { Blocked, Throttled } from '../../../src/net/refusals.ts'
import type { Problem } from '../../../src/source/problem.ts'
import { readRegistry, type RegistryItem, type RegistryOptions } from '../../../src/source/registry/index.ts'

const official = 'io.modelcontextprotocol.registry/official'
const entry = (server: object, meta: object = { status: 'active', isLatest: true }) => ({
  server,
  _meta: { [official]: meta },
})
const shop = {
  name: 'com.example/shop',
  title: 'Shop',
  description: 'Sells things.',
  version: '1.4.0',
  websiteUrl: 'https://shop.example',
  repository: { url: 'https://git.example/shop', source: 'git' },
  remotes: [
    {
      type: 'streamable-http',
      url: 'https://{tenant}.shop.example/{region}/mcp',
      variables: { tenant: { isRequired: true }, region: { default: 'eu' } },
      headers: [{ name: 'X-Shop-Key', isRequired: true, isSecret: true }],
    },
    { type: 'sse', url: 'https://shop.example/sse' },
  ],
  packages: [
    {
      registryType: 'npm',
      identifier: '@example/shop-mcp',
      version: '1.4.0',
      transport: { type: 'stdio' },
      packageArguments: [
        { type: 'named', name: '--currency', default: 'EUR' },
        { type: 'positional', valueHint: 'shop_folder', isRequired: true },
        { type: 'named', name: '--debug' },
      ],
      environmentVariables: [
        { name: 'SHOP_TOKEN', isRequired: true, isSecret: true },
        { name: 'SHOP_LEVEL', choices: ['low', 'high'] },
      ],
    },
  ],
}
const library = {
  name: 'org.example/library',
  remotes: [{ type: 'streamable-http', url: 'https://library.example/mcp' }],
}

interface Answer {
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

/** Answers in turn, as a registry does; keeps what was asked. */
function registry(answers: (Answer | Error)[]) {
  const asked: { url: string; init: GuardedInit | undefined }[] = []
  const waits: number[] = []
  const fetch: GuardedFetch = (url, init) => {
    asked.push({ url: String(url), init })
    const answer = answers[asked.length - 1]
    if (!answer) throw new Error('asked once too often')
    if (answer instanceof Error) return Promise.reject(answer)
    const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
    return Promise.resolve(
      new Response(body, { status: answer.status ?? 200, headers: answer.headers ?? {} }),
    )
  }
  const wait = (ms: number): Promise<void> => {
    waits.push(ms)
    return Promise.resolve()
  }
  return { asked, waits, fetch, wait }
}

async function read(answers: (Answer | Error)[], more: Partial<RegistryOptions> = {}) {
  const { asked, waits, fetch, wait } = registry(answers)
  const problems: Problem[] = []
  const items: RegistryItem[] = []
  for await (const item of readRegistry({
    baseUrl: 'https://registry.example',
    headers: {},
    signal: AbortSignal.timeout(5_000),
    now: () => new Date('2026-11-01T00:00:00Z'),
    onProblem: (problem) => problems.push(problem),
    fetch,
    wait,
    ...more,
  })) {
    items.push(item)
  }
  const refs = items.flatMap((item) => (item.kind === 'server' ? [item.ref] : []))
  expect(refs.map((ref) => ServerRef.parse(ref))).toEqual(refs)
  return { items, problems, asked, waits }
}
const names = (items: RegistryItem[]) =>
  items.map((item) => (item.kind === 'server' ? item.ref.slug : item.kind))
const page = (servers: unknown[], nextCursor?: string): Answer => ({
  body: { servers, metadata: { count: servers.length, ...(nextCursor && { nextCursor }) } },
})

describe('what is asked', () => {
  test('pages follow the cursor, with the user’s headers for this origin only', async () => {
    const { items, asked } = await read([page([entry(shop)], 'a b&c'), page([entry(library)])], {
      baseUrl: 'https://registry.example/sub/',
      headers: { Authorization: 'Bearer s3cret' },
      updatedSince: '2026-10-01T00:00:00Z',
      search: 'shop',
    })
    expect(names(items)).toEqual(['com.example/shop', 'org.example/library'])
    const query = 'limit=100&version=latest&updated_since=2026-10-01T00%3A00%3A00Z&search=shop'
    expect(asked.map(({ url }) => url)).toEqual([
      `https://registry.example/sub/v0.1/servers?${query}`,
      `https://registry.example/sub/v0.1/servers?${query}&cursor=a+b%26c`,
    ])
    expect(asked.map(({ init }) => init?.originHeaders)).toEqual([
      { Authorization: 'Bearer s3cret' },
      { Authorization: 'Bearer s3cret' },
    ])
    expect(asked.map(({ init }) => init?.headers)).toEqual([
      { accept: 'application/json' },
      { accept: 'application/json' },
    ])
  })

  test('an empty registry has nothing and says so', async () => {
    expect(await read([page([])])).toMatchObject({ items: [], problems: [], asked: [{}] })
  })
})

describe('entries', () => {
  test('a server has all its ways, remotes first, the fewest secrets first', async () => {
    const { items } = await read([
      page([entry(shop, { status: 'active', isLatest: true, updatedAt: '2026-10-05T10:00:00Z' })]),
    ])
    expect(items).toEqual([
      {
        kind: 'server',
        updatedAt: '2026-10-05T10:00:00Z',
        ref: {
          slug: 'com.example/shop',
          aliases: [
            'https://shop.example/sse',
            'https://{tenant}.shop.example/eu/mcp',
            'npm:@example/shop-mcp',
          ],
          title: 'Shop',
          description: 'Sells things.',
          homepage: 'https://shop.example',
          repository: 'https://git.example/shop',
          source: { kind: 'registry', origin: 'https://registry.example', key: 'com.example/shop' },
          trust: 'found',
          targets: [
            {
              kind: 'remote',
              locator: 'https://shop.example/sse',
              args: [],
              variables: [],
              vantage: 'anonymous',
              transport: 'sse',
            },
            {
              kind: 'remote',
              locator: 'https://{tenant}.shop.example/eu/mcp',
              args: [],
              variables: [
                { name: 'tenant', in: 'url', required: true, secret: false },
                { name: 'X-Shop-Key', in: 'header', required: true, secret: true },
              ],
              vantage: 'anonymous',
              transport: 'streamable-http',
            },
            {
              kind: 'npm',
              locator: '@example/shop-mcp',
              version: '1.4.0',
              args: ['--currency', 'EUR', '{SHOP_FOLDER}'],
              variables: [
                { name: 'SHOP_TOKEN', in: 'env', required: true, secret: true },
                { name: 'SHOP_LEVEL', in: 'env', required: false, secret: false, placeholder: 'low' },
                { name: 'SHOP_FOLDER', in: 'argument', required: true, secret: false },
              ],
              vantage: 'placeholder',
              transport: 'stdio',
            },
          ],
        },
      },
    ])
  })

  test('a deleted server is a tombstone, an older version is passed over', async () => {
    const { items, problems } = await read([
      page([
        entry(
          { name: 'com.example/closed' },
          { status: 'deleted', isLatest: true, updatedAt: '2026-10-05T10:00:00Z' },
        ),
        entry(shop, { status: 'active', isLatest: false }),
        entry(library, { status: 'deprecated', isLatest: true }),
      ]),
    ])
    expect(items).toMatchObject([
      { kind: 'gone', slug: 'com.example/closed', updatedAt: '2026-10-05T10:00:00Z' },
      { kind: 'server', ref: { slug: 'org.example/library' } },
    ])
    expect(problems).toEqual([])
  })

  test.each<[what: string, item: unknown, where: string, why: string]>([
    ['null', null, 'page 1, entry 2', 'not as the registry'],
    ['no name', entry({ remotes: [] }), 'page 1, entry 2', '"server.name"'],
    ['no way to it', entry({ name: 'com.example/none' }), 'com.example/none', 'it offers no way'],
    [
      'foreign packages only',
      entry({ name: 'com.example/net', packages: [{ registryType: 'nuget', identifier: 'Shop' }] }),
      'com.example/net',
      'it offers no way',
    ],
    [
      'a package that is an option',
      entry({ name: 'com.example/bad', packages: [{ registryType: 'npm', identifier: '--registry=x' }] }),
      'com.example/bad',
      'it offers no way',
    ],
    [
      'a file as address',
      entry({ name: 'com.example/file', remotes: [{ type: 'sse', url: 'file:///etc/passwd' }] }),
      'com.example/file',
      'it offers no way',
    ],
  ])('an entry with %s is reported, the others are kept', async (...[, item, where, why]) => {
    const { items, problems } = await read([page([entry(shop), item, entry(library)])])
    expect(names(items)).toEqual(['com.example/shop', 'org.example/library'])
    expect(problems).toEqual([
      { where: `https://registry.example, ${where}`, why: expect.stringContaining(why) },
    ])
  })

  test('one bad way of a server is left out, the others are kept', async () => {
    const remotes = [{ type: 'carrier-pigeon', url: 'https://a.example' }, 7, ...library.remotes]
    const { items } = await read([page([entry({ ...library, remotes })])])
    expect(items).toMatchObject([{ ref: { targets: [{ locator: 'https://library.example/mcp' }] } }])
  })
})

describe('a registry that does not answer as it should', () => {
  const last = async (answers: (Answer | Error)[], more: Partial<RegistryOptions> = {}) => {
    const { items, asked, waits } = await read(answers, more)
    return { item: items.at(-1), before: items.length - 1, asked: asked.length, waits }
  }
  const incomplete = (failure: object, pageNumber = 1) => ({ kind: 'incomplete', page: pageNumber, failure })

  test.each<[number, string, number]>([
    [404, 'not_found', 1],
    [401, 'auth_required', 1],
    [403, 'auth_required', 1],
    [400, 'protocol_error', 1],
    [500, 'server_error', 3],
    [503, 'server_error', 3],
    [429, 'rate_limited', 3],
  ])('HTTP %i is %s, after %i tries', async (status, outcome, tries) => {
    const result = await last(Array.from({ length: tries }, () => ({ status, body: 'no' })))
    expect(result.item).toMatchObject(incomplete({ outcome, reason: `it answers HTTP ${status}` }))
    expect(result.asked).toBe(tries)
  })

  test('it is asked again as late as it says, and then goes on', async () => {
    const { items, waits } = await read([
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 502 },
      page([entry(library)]),
    ])
    expect(names(items)).toEqual(['org.example/library'])
    expect(waits).toEqual([7_000, 2_000])
  })

  test('a long wait is handed on instead of waited', async () => {
    const result = await last([{ status: 429, headers: { 'retry-after': '3600' } }])
    expect(result).toMatchObject({
      waits: [],
      item: incomplete({ outcome: 'rate_limited', retryAfter: 3600 }),
    })
  })

  test('what was read before a failure is kept', async () => {
    const result = await last([page([entry(shop)], 'next'), { status: 404 }])
    expect(result).toMatchObject({ before: 1, item: incomplete({ outcome: 'not_found' }, 2) })
  })

  test.each<[string, Answer | Error, string]>([
    ['no JSON', { body: '<html>' }, 'protocol_error'],
    ['another shape', { body: { items: [] } }, 'protocol_error'],
    ['a blocked address', new Blocked('a private address'), 'blocked'],
    ['a host that is to be left alone', new Throttled('registry.example', 90), 'rate_limited'],
    ['no connection', new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }), 'unreachable'],
  ])('%s ends the reading with its reason', async (_, answer, outcome) => {
    expect((await last([answer])).item).toMatchObject(incomplete({ outcome }))
  })

  test('a repeated cursor ends the reading', async () => {
    const result = await last([page([entry(shop)], 'a'), page([entry(library)], 'a')])
    expect(result).toMatchObject({ before: 2, item: incomplete({ reason: 'it repeats a cursor' }, 2) })
  })

  test('too many pages end the reading', async () => {
    const result = await last([page([], 'a'), page([], 'b')], { maxPages: 2 })
    expect(result.item).toMatchObject(incomplete({ reason: 'it has more than 2 pages' }, 2))
  })
})
