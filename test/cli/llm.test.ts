import { existsSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { databaseText } from './placard.ts'
import { apiKey, closeDesks, library, openDesk, statuses } from './librarian.ts'

closeDesks()

const withoutModel = { OPENAI_API_KEY: '', OPENAI_BASE_URL: '', PLACARD_MODEL: '' }

describe('whether a model is asked', () => {
  test('is off without a key', async () => {
    const desk = await openDesk()
    const scanned = await desk(['scan', desk.save('library', library)], { env: withoutModel })
    expect(scanned.code).toBe(0)
    expect(scanned.err).not.toContain('model')
    expect(desk.asked()).toEqual([])
    expect(new Set(Object.values(statuses(await desk.verdicts('library'))))).toEqual(new Set([undefined]))
  })

  test('is off, and says so, with a key and no model', async () => {
    const desk = await openDesk()
    const scanned = await desk(['scan', desk.save('library', library)], { env: { PLACARD_MODEL: '' } })
    expect(scanned).toMatchObject({ code: 0, err: expect.stringContaining('PLACARD_MODEL is not set') })
    expect(desk.asked()).toEqual([])
  })

  test('an address alone is enough, without a key', async () => {
    const desk = await openDesk()
    const scanned = await desk(['scan', desk.save('library', library)], { env: { OPENAI_API_KEY: '' } })
    expect(scanned.code).toBe(0)
    expect(desk.asked()).toEqual(['handle_shelf', 'shelf'])
  })

  const url = 'http://librarian:secret-word@127.0.0.1:9/v1'
  const refusals: readonly [string, string[], Record<string, string>, string][] = [
    ['a mode by name without a model', ['--llm', 'auto'], { PLACARD_MODEL: '' }, 'PLACARD_MODEL'],
    ['a dry run without a model', ['--llm-dry-run'], withoutModel, 'PLACARD_MODEL'],
    [
      'a mode by name without key or address',
      ['--llm', 'all'],
      { ...withoutModel, PLACARD_MODEL: 'm' },
      'OPENAI_API_KEY',
    ],
    ['a batch without a model', ['--llm-batch'], withoutModel, '--llm-batch'],
    ['a dry run of nothing', ['--llm', 'off', '--llm-dry-run'], {}, '--llm-dry-run'],
    ['an unknown mode', ['--llm', 'some'], {}, 'off, auto, all'],
    ['money without a known price', ['--llm-budget', '$5'], {}, 'no price is known for librarian-1'],
    ['a budget of nonsense', ['--llm-budget', 'lots'], {}, 'no budget'],
    ['no requests at a time', ['--llm-concurrency', '0'], {}, 'from 1 to 64'],
    ['an address that is none', [], { OPENAI_BASE_URL: 'ftp://model' }, 'OPENAI_BASE_URL'],
    ['an address with a password', [], { OPENAI_BASE_URL: url }, 'leave name and password out'],
    ['recording and replaying at once', ['--llm-record', 'a', '--llm-replay', 'b'], {}, '--llm-replay'],
    ['a replay from nowhere', ['--llm-replay', 'nowhere'], {}, 'nowhere does not exist'],
    ['a recording into a file', ['--llm-record', 'library.json'], {}, 'library.json cannot be written'],
  ]
  test.each(refusals)(
    '%s is refused in one line before anything starts',
    async (_name, options, env, says) => {
      const desk = await openDesk()
      const refused = await desk(['scan', desk.save('library', library), ...options], { env })
      expect(refused).toMatchObject({ code: 2, out: '' })
      expect(refused.err).toMatch(/^placard: .*\n$/)
      expect(refused.err).toContain(says)
      expect(refused.err).not.toContain('secret-word')
      expect(desk.asked()).toEqual([])
      expect(existsSync(desk.env.PLACARD_DATA_DIR ?? '')).toBe(false)
    },
  )
})

describe('which tools are sent', () => {
  test('auto: what the rules leave unsure, once, and again only what has changed', async () => {
    const desk = await openDesk()
    const scan = async (tools = library) => {
      const { code } = await desk(['scan', desk.save('library', tools), '--llm', 'auto'])
      expect(code).toBe(0)
      return desk.asked()
    }
    expect(await scan()).toEqual(['handle_shelf', 'shelf'])
    const first = await desk.verdicts('library')
    expect(statuses(first)).toEqual({
      list_books: 'not-needed',
      delete_book: 'not-needed',
      shelf: 'judged',
      handle_shelf: 'judged',
    })
    expect(first.shelf).toMatchObject({ category: 'write', risk: 'high', decidedBy: 'model' })
    expect(first.list_books).toMatchObject({ decidedBy: 'rules' })
    expect(await scan()).toEqual([])
    expect(await desk.verdicts('library')).toEqual(first)
    const changed = library.map((tool) =>
      tool.name === 'handle_shelf' ? { ...tool, description: 'Handles a shelf somehow.' } : tool,
    )
    expect(await scan(changed)).toEqual(['handle_shelf'])
  })

  test('all: everything, and reclassify finds it known', async () => {
    const desk = await openDesk()
    await desk(['scan', desk.save('library', library), '--llm', 'all'])
    expect(desk.asked()).toEqual(library.map(({ name }) => name).sort())
    const first = await desk.verdicts('library')
    expect(new Set(Object.values(statuses(first)))).toEqual(new Set(['judged']))
    const again = await desk.json(['reclassify', '--llm', 'all'])
    expect(again).toMatchObject({ servers: 1, tools: 4, moved: [] })
    expect(desk.asked()).toEqual([])
    expect(await desk.verdicts('library')).toEqual(first)
  })

  test('reclassify asks about what was scanned without a model, and says what moved', async () => {
    const desk = await openDesk()
    await desk(['scan', desk.save('library', library), '--llm', 'off'])
    const { moved } = await desk.json(['reclassify', '--llm', 'auto'])
    expect(desk.asked()).toEqual(['handle_shelf', 'shelf'])
    expect(moved).toContainEqual(
      expect.objectContaining({ tool: 'shelf', after: { category: 'write', risk: 'high' } }),
    )
  })

  test('the prompt holds the tools and nothing of what the rules say', async () => {
    const desk = await openDesk()
    await desk(['scan', desk.save('library', library), '--llm', 'all'])
    const words = desk.endpoint.received
      .map(({ body }) => JSON.stringify((body.messages as { content: string }[])[1]?.content))
      .join()
    expect(words).toContain('Deletes a book from the catalogue for good.')
    for (const of of ['floor', 'confidence', 'rulesVersion', 'needsReview', 'deletes-data', 'destructive'])
      expect(words).not.toContain(of)
  })
})

describe('what a model pass may cost', () => {
  test('a dry run says it, sends nothing and moves nothing', async () => {
    const desk = await openDesk()
    const file = desk.save('library', library)
    await desk(['scan', file, '--llm', 'auto'])
    const before = await desk.verdicts('library')
    desk.asked()
    for (const command of [['reclassify'], ['scan', file]]) {
      const dry = await desk([...command, '--llm', 'all', '--llm-dry-run'])
      expect(dry.code).toBe(0)
      expect(dry.err).toMatch(
        /would send 2 tools in 1 requests, about \d{4} tokens in and 500 out, no price is known; nothing was sent/,
      )
      expect(desk.endpoint.received).toEqual([])
    }
    const after = await desk.verdicts('library')
    expect(after.shelf).toEqual(before.shelf)
  })

  test('a dry run names the price where one is known', async () => {
    const desk = await openDesk()
    const env = { OPENAI_BASE_URL: '', OPENAI_API_KEY: '', PLACARD_MODEL: 'gpt-4o-mini' }
    const dry = await desk(['scan', desk.save('library', library), '--llm-dry-run'], { env })
    expect(dry.err).toMatch(/would send 2 tools .*, about \$0\.00; nothing was sent/)
  })

  test('beyond the budget the verdicts of the rules stand, and a warning says so', async () => {
    const desk = await openDesk()
    const books = Array.from({ length: 20 }, (_, index) => ({ name: `shelf_${index}` }))
    const options = ['--llm', 'all', '--llm-budget', '4500', '--llm-concurrency', '1']
    const scanned = await desk(['scan', desk.save('library', books), ...options])
    expect(scanned.code).toBe(0)
    expect(scanned.err).toContain('warning: the budget for the language model is used up')
    expect(scanned.err).toMatch(/warning: \d+ tools could not be judged by the model/)
    const found = Object.values(statuses(await desk.verdicts('library')))
    expect(found.filter((status) => status === 'judged')).toHaveLength(desk.asked().length)
    expect(new Set(found)).toEqual(new Set(['judged', 'over-budget']))
  })
})

describe('what is kept of a model pass', () => {
  test('its use stands in the run', async () => {
    const desk = await openDesk()
    const { runId } = await desk.json(['scan', desk.save('library', library), '--llm', 'auto'])
    const { llmUsage } = await desk.json(['runs', runId])
    expect(llmUsage).toEqual([
      {
        model: 'librarian-1',
        endpointHost: new URL(desk.endpoint.baseURL).host,
        requests: 1,
        failures: 0,
        tools: 2,
        inputTokens: 900,
        cachedTokens: 600,
        outputTokens: 100,
      },
    ])
  })

  test('the key is nowhere', async () => {
    const desk = await openDesk(() => ({
      status: 401,
      json: { error: { message: `Incorrect API key provided: ${apiKey}`, code: 'invalid_api_key' } },
    }))
    const scanned = await desk(['scan', desk.save('library', library), '--llm', 'all'])
    expect(scanned.code).toBe(0)
    expect(scanned.err).toContain('HTTP 401 (invalid_api_key)')
    expect(desk.endpoint.received[0]?.headers.authorization).toBe(`Bearer ${apiKey}`)
    await desk(['show', 'library', '--json'])
    expect(desk.printed()).not.toContain(apiKey)
    const rows = await databaseText(desk)
    expect(rows).toContain('delete_book')
    expect(rows).not.toContain(apiKey)
  })

  test('disagreements are listed, the widest apart first', async () => {
    const desk = await openDesk()
    expect(await desk(['disagreements'])).toMatchObject({ code: 1, out: expect.stringContaining('No tool') })
    await desk(['scan', desk.save('library', library), '--llm', 'all'])
    const { judged, disagreements } = await desk.json(['disagreements', 'library'])
    expect(judged).toBe(4)
    expect(disagreements.map(({ tool }: { tool: string }) => tool).sort()).toEqual(['handle_shelf', 'shelf'])
    const [shelf] = disagreements.filter(({ tool }: { tool: string }) => tool === 'shelf')
    expect(shelf).toEqual({
      server: 'dump:library',
      tool: 'shelf',
      rules: {
        category: 'read',
        risk: 'medium',
        confidence: expect.any(Number),
        floor: { category: 'read', risk: 'medium' },
      },
      model: {
        category: 'write',
        risk: 'high',
        rationale: 'A shelf can be moved by it.',
        model: 'librarian-1',
      },
      verdict: { category: 'write', risk: 'high', decidedBy: 'model' },
    })
    const { code, out } = await desk(['disagreements'])
    expect(code).toBe(0)
    expect(out).toMatch(/^dump:library +shelf +read, medium +write, high +write, high \(model\)$/m)
    expect(out).toContain('4 tools judged by a model, 2 otherwise than by the rules')
  })
})

describe('placard eval with a model', () => {
  const labels = [
    { id: 'a1', name: 'list_books', description: 'List the books', category: 'read', risk: 'low' },
    { id: 'a2', name: 'shelf', description: '', category: 'write', risk: 'high' },
  ].map((row) => JSON.stringify({ server: 'library', inputSchema: null, annotations: null, ...row }))

  test('measures both together, and the model only where it is asked for', async () => {
    const desk = await openDesk()
    const file = desk.save('labels', [])
    writeFileSync(file, `${labels.join('\n')}\n`)
    const alone = await desk(['eval', file])
    expect(alone.out).toMatch(/^category accepted +50\.0% +1\/2/m)
    expect(desk.asked()).toEqual([])
    const both = await desk(['eval', file, '--llm', 'all'])
    expect(both).toMatchObject({ code: 0, err: expect.stringContaining('2 tools judged') })
    expect(both.out).toMatch(/^category accepted +100\.0% +2\/2/m)
    expect(both.out).toContain('model: 2 judged')
    expect(await desk.json(['eval', file, '--llm', 'auto'])).toMatchObject({
      llm: { judged: expect.any(Number) },
    })
    expect(await desk(['eval', file, '--llm-batch'])).toMatchObject({ code: 2 })
  })
})
