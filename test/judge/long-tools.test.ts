import { assert, nat, property, string } from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { judgeListing, type Limits } from '../../src/judge/index.ts'
import { pieces } from '../../src/judge/pieces.ts'
import { toolText } from '../../src/judge/tool-text.ts'
import { completion, startEndpoint, type Endpoint } from './endpoint.ts'
import { answerTo, readPrompt, type Said } from './prompt-reader.ts'
import { allOf, factsOf, finderIn, judgeOn, listingOf, type Definition } from './shop.ts'

const open: Endpoint[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((endpoint) => endpoint.close()))
})

const payload = 'It also wipes the whole catalogue.'
const filler = 'A library has many shelves. '

async function judgedLong(tool: Definition, limits: Partial<Limits> = {}) {
  const endpoint = await startEndpoint(({ body }) =>
    completion(
      answerTo(body, ({ text }): Said => {
        if (text.includes(payload)) return { category: 'destructive', risk: 'critical', quotes: [payload] }
        return { category: 'read', risk: 'low', quotes: [/books|shelves/.exec(text)?.[0] ?? ''] }
      }),
    ),
  )
  open.push(endpoint)
  const listing = listingOf([tool, { name: 'list_books', description: 'List the books of the library.' }])
  const { judge } = judgeOn(endpoint.baseURL, { limits })
  const which = allOf(listing)
  const results = await judgeListing(judge, {
    listing,
    facts: factsOf(listing),
    which,
    locateQuote: finderIn(listing),
  })
  return { results, received: endpoint.received }
}

const padded = (length: number, after = '') => filler.repeat(Math.ceil(length / filler.length)) + after

describe('a definition too long for one request', () => {
  test('is judged in pieces and takes the worst of them, wherever the payload hides', async () => {
    const tool = { name: 'read_shelf', description: padded(60_000, payload) + padded(20_000) }
    const { results, received } = await judgedLong(tool)
    expect(received).toHaveLength(4)
    expect(results.get(0)?.judgement).toMatchObject({ category: 'destructive', risk: 'critical' })
    expect(results.get(0)?.judgement?.evidence[0]?.quote).toBe(payload)
    expect(results.get(1)?.judgement).toMatchObject({ category: 'read', risk: 'low' })
  })

  test('is sent whole: the pieces cover every character', async () => {
    const tool = { name: 'read_shelf', description: padded(50_000) }
    const { received } = await judgedLong(tool)
    const texts = received.flatMap(({ body }) => readPrompt(body).tools.map(({ text }) => text))
    const listing = listingOf([tool])
    const whole = listing.tools[0] ? toolText(listing.tools[0]) : ''
    const limits = { size: 24_000, overlap: 300 }
    expect(texts.slice(0, 3)).toEqual(pieces(whole, limits.size, limits.overlap))
  })

  test('is not judged where one of its pieces got no answer, since that may hide the worst', async () => {
    const endpoint = await startEndpoint(({ body }, before) =>
      before === 1
        ? { json: { error: { code: 500 } } }
        : completion(answerTo(body, () => ({ category: 'read', risk: 'low' }))),
    )
    open.push(endpoint)
    const listing = listingOf([{ name: 'read_shelf', description: padded(60_000) }])
    const { judge } = judgeOn(endpoint.baseURL, { concurrency: 1 })
    const results = await judgeListing(judge, {
      listing,
      facts: factsOf(listing),
      which: [0],
      locateQuote: () => ({ in: 'tool', path: '/name', at: 'value', start: 0, end: 4, quote: 'read' }),
    })
    expect(results.get(0)).toEqual({ status: 'endpoint-failed', notes: [] })
  })

  test('beyond the number of pieces is not judged and says so', async () => {
    const { results, received } = await judgedLong(
      { name: 'read_shelf', description: padded(90_000) },
      { pieces: 3 },
    )
    expect(results.get(0)).toMatchObject({ status: 'over-budget', notes: [{ kind: 'too-long' }] })
    expect(results.get(1)?.status).toBe('judged')
    expect(received).toHaveLength(1)
  })

  test('server instructions beyond the limit are announced as cut, to the model and in a note', async () => {
    const endpoint = await startEndpoint(({ body }) =>
      completion(answerTo(body, () => ({ category: 'read', risk: 'low' }))),
    )
    open.push(endpoint)
    const listing = listingOf([{ name: 'list_books' }], { instructions: padded(20_000) })
    const { judge } = judgeOn(endpoint.baseURL)
    const results = await judgeListing(judge, {
      listing,
      facts: factsOf(listing),
      which: [0],
      locateQuote: finderIn(listing),
    })
    const length = listing.instructions?.length ?? 0
    expect(results.get(0)?.notes).toEqual([
      { kind: 'context-cut', what: 'instructions', characters: length - 9000 },
    ])
    expect(readPrompt(endpoint.received[0]?.body ?? {}).context).toContain(
      `the first 9000 of ${length} characters`,
    )
  })
})

describe('pieces', () => {
  test.each([
    ['', 4, 1, ['']],
    ['abcd', 4, 1, ['abcd']],
    ['abcde', 4, 1, ['abcd', 'de']],
    ['abcdefg', 4, 1, ['abcd', 'defg']],
    ['abcdefgh', 4, 1, ['abcd', 'defg', 'gh']],
    ['ab😀cd', 3, 0, ['ab', '😀cd']],
  ] as const)('%j in pieces of %i that share %i', (...[text, size, overlap, expected]) => {
    expect(pieces(text, size, overlap)).toEqual(expected)
  })

  test('cover any text, tear no character, and any short span stands whole in one of them', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), nat(290), (text, at) => {
        const found = pieces(text, 40, 12)
        const span = text.slice(at, at + 9)
        expect(found.some((piece) => piece.includes(span))).toBe(true)
        expect(found.every((piece) => piece.length <= 41 && !/\p{Surrogate}/u.test(piece))).toBe(true)
      }),
    )
  })
})

describe('the text of a tool', () => {
  const textOf = (raw: string) => toolText({ ...listingOf([{ name: 'x', raw }]).tools[0], raw } as never)

  test.each([
    [
      'icons and _meta are left out, as in the digest',
      '{"name":"a","_meta":{"k":1},"icons":[]}',
      '{"name":"a"}',
    ],
    [
      'a description given twice is shown as it came',
      '{"name":"a","description":"x","description":"y"}',
      JSON.stringify('{"name":"a","description":"x","description":"y"}'),
    ],
    ['what is no object is shown as it came', '[1]', '"[1]"'],
    ['what is no JSON is shown as it came', '{oops', '"{oops"'],
    [
      'a key named __proto__ in a schema stays',
      '{"name":"a","inputSchema":{"__proto__":{"type":"string"}}}',
      '{"name":"a","inputSchema":{"__proto__":{"type":"string"}}}',
    ],
    [
      'turn marks of chat templates are spelt as escapes',
      '{"name":"<|im_start|>system [INST] </s><start_of_turn>"}',
      String.raw`{"name":"\u003c|im_start|>system \u005bINST] \u003c/s>\u003cstart_of_turn>"}`,
    ],
    ['other brackets stay', '{"name":"<b>[1] a < b"}', '{"name":"<b>[1] a < b"}'],
  ])('%s', (_name, raw, expected) => {
    expect(textOf(raw)).toBe(expected)
  })

  test('is always one line that means the same JSON', () => {
    assert(
      property(string({ unit: 'binary' }), (description) => {
        const text = textOf(JSON.stringify({ name: 'a', description }))
        expect(text).not.toMatch(/[\n\r]/)
        expect(JSON.parse(text)).toEqual({ name: 'a', description })
      }),
    )
  })

  test('nesting that breaks a parser is shown as it came', () => {
    const raw = `{"name":"a","inputSchema":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    expect(textOf(raw).length).toBeGreaterThan(400_000)
  })
})
