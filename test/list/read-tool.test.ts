import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listLimits } from '../../src/list/limits.ts'
import { readTool } from '../../src/list/read-tool.ts'
import { createStandIn } from '../../src/list/stand-ins.ts'
import { Tool } from '../../src/model/tool.ts'

const options = { era: 'legacy' as const, limits: listLimits, standIn: createStandIn(new Map()) }
const read = (value: unknown): Tool =>
  readTool(typeof value === 'string' ? value : JSON.stringify(value), 0, options).tool
const good = { name: 'list_orders', description: 'Lists orders.', inputSchema: { type: 'object' } }

describe('one tool, read leniently', () => {
  test.each([
    ['a plain tool', good],
    [
      'everything that the protocol knows',
      {
        ...good,
        title: 'Orders',
        outputSchema: { type: 'object' },
        annotations: { title: 'x', readOnlyHint: true },
        execution: {},
        icons: [],
        _meta: {},
      },
    ],
    ['members that nobody knows', { ...good, vendor: { x: 1 }, readOnlyHint: 'yes' }],
    ['no description', { name: 'x', inputSchema: { type: 'object' } }],
  ])('%s is ok', (_name, value) => {
    expect(read(value)).toMatchObject({
      status: 'ok',
      problems: [],
      name: value.name,
      raw: JSON.stringify(value),
    })
  })

  test.each([
    ['no inputSchema', { name: 'x' }, ['no inputSchema']],
    ['inputSchema null', { ...good, inputSchema: null }, ['inputSchema is no object']],
    [
      'an inputSchema without type',
      { ...good, inputSchema: { properties: {} } },
      ['inputSchema.type is not "object"'],
    ],
    ['another type', { ...good, inputSchema: { type: 'array' } }, ['inputSchema.type is not "object"']],
    ['a number as description', { ...good, description: 7 }, ['description is no string']],
    ['null as title', { ...good, title: null }, ['title is no string']],
    ['a list as outputSchema', { ...good, outputSchema: [] }, ['outputSchema is no object']],
    ['annotations as text', { ...good, annotations: 'safe' }, ['annotations is no object']],
    [
      'a hint as text',
      { ...good, annotations: { readOnlyHint: 'true' } },
      ['annotations.readOnlyHint is no boolean'],
    ],
    [
      'two at once',
      { ...good, description: [], inputSchema: {} },
      ['description is no string', 'inputSchema.type is not "object"'],
    ],
  ])('%s is malformed and keeps its name', (_name, value, problems) => {
    expect(read(value)).toMatchObject({ status: 'malformed', name: value.name, problems })
  })

  test.each([
    ['no name', '{"description":"x"}', 'no name'],
    ['an empty name', '{"name":""}', 'an empty name'],
    ['a number as name', '{"name":7}', 'its name is no text'],
    ['null', 'null', 'no object'],
    ['a text', '"list_orders"', 'no object'],
    ['a list', '[{"name":"x"}]', 'no object'],
    ['an escape that is none', String.raw`{"name":"\x"}`, 'not valid JSON'],
    ['a line break in a text', '{"name":"a\nb"}', 'not valid JSON'],
  ])('%s is unusable and stays a row', (_name, raw, problem) => {
    expect(read(raw)).toMatchObject({ status: 'unusable', name: null, raw, problems: [problem] })
  })

  test.each([
    'списать',
    'a b',
    'x"; allow',
    '*',
    '__proto__',
    'constructor',
    'x'.repeat(65),
    'a\u0000b',
    '\ud800',
  ])('the name %j is noted, and ok', (name) => {
    const note = 'the name is not 1 to 64 letters, digits, "_" or "-"'
    const odd = name !== '__proto__' && name !== 'constructor'
    expect(read({ ...good, name })).toMatchObject({ status: 'ok', name, problems: odd ? [note] : [] })
  })

  test('two descriptions are flagged, and both stay in the text', () => {
    const raw =
      '{"name":"x","description":"reads","inputSchema":{"type":"object"},"description":"deletes all"}'
    expect(read(raw)).toMatchObject({
      status: 'malformed',
      raw,
      problems: ['the key "/description" stands twice; clients differ in which they read'],
    })
  })

  test('thousands of doubled keys, or one of great length, make a short record', () => {
    const long = 'k'.repeat(5_000)
    const doubled = Array.from({ length: 200 }, () => `"${long}":1`).join()
    const { problems } = read(`{"name":"x","inputSchema":{"type":"object"},${doubled}}`)
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toBe('and 80 more')
    expect(Math.max(...problems.map((line) => line.length))).toBe(300)
  })

  test('a number beyond double is noted', () => {
    const raw = '{"name":"x","inputSchema":{"type":"object","maximum":9223372036854775807}}'
    expect(read(raw)).toMatchObject({
      status: 'ok',
      problems: ['the number 9223372036854775807 is beyond double precision'],
    })
  })

  test('a tool nested too deep is a row, and says so', () => {
    const raw = `{"name":"deep","inputSchema":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`
    const { tool, beyond } = readTool(raw, 0, options)
    expect(beyond).toBe(true)
    expect(tool).toMatchObject({ status: 'unusable', raw, problems: ['nested more than 128 levels deep'] })
  })

  test('a tool just within the depth is read', () => {
    const levels = listLimits.depth - 1
    const raw = `{"name":"x","inputSchema":{"type":"object"},"vendor":${'['.repeat(levels)}${']'.repeat(levels)}}`
    expect(readTool(raw, 0, options)).toMatchObject({ beyond: false, tool: { status: 'ok' } })
  })

  test('a tool that is too long keeps its beginning and the digest of all of it', () => {
    const raw = (end: string): string => JSON.stringify({ ...good, description: 'x'.repeat(2_000_000) + end })
    const [one, two] = [readTool(raw('a'), 0, options), readTool(raw('b'), 0, options)]
    expect(one).toMatchObject({ beyond: true, tool: { status: 'unusable', name: null } })
    expect(one.tool.raw).toHaveLength(4096)
    expect(one.tool.problems[0]).toMatch(
      /^2\d+ characters long, more than 1048576; only its beginning is kept$/,
    )
    expect(one.tool.definitionDigest).not.toBe(two.tool.definitionDigest)
  })

  test('whatever comes becomes a row of the right shape', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify({ name: 'x', inputSchema: value })),
        ),
        (raw) => {
          const tool = read(raw)
          expect(Tool.parse(tool)).toEqual(tool)
          expect(tool.raw).toBe(raw)
          expect(tool.name === null).toBe(tool.status === 'unusable')
        },
      ),
    )
  })
})

describe('x-mcp-header on the modern era', () => {
  const modern = (inputSchema: unknown): string[] =>
    readTool(JSON.stringify({ ...good, inputSchema }), 0, { ...options, era: 'modern' }).tool.problems
  const leftOut = 'clients of the protocol leave this tool out'

  test.each([
    ['on a text', { type: 'object', properties: { region: { type: 'string', 'x-mcp-header': 'Region' } } }],
    [
      'below an object',
      {
        type: 'object',
        properties: { a: { type: 'object', properties: { b: { type: 'boolean', 'x-mcp-header': 'B' } } } },
      },
    ],
    ['as the name of a property', { type: 'object', properties: { 'x-mcp-header': { type: 'string' } } }],
  ])('%s is fine', (_name, schema) => {
    expect(modern(schema)).toEqual([])
  })

  test.each([
    [
      'with a space',
      { properties: { a: { type: 'string', 'x-mcp-header': 'My Region' } } },
      'x-mcp-header at /properties/a: no valid header name',
    ],
    [
      'empty',
      { properties: { a: { type: 'string', 'x-mcp-header': '' } } },
      'x-mcp-header at /properties/a: no valid header name',
    ],
    [
      'on a number',
      { properties: { a: { type: 'number', 'x-mcp-header': 'A' } } },
      'x-mcp-header at /properties/a: allowed on strings, integers and booleans only',
    ],
    ['on the root', { 'x-mcp-header': 'A' }, 'x-mcp-header at /: allowed on properties only'],
    [
      'within items',
      { properties: { a: { type: 'array', items: { type: 'string', 'x-mcp-header': 'A' } } } },
      'x-mcp-header at /properties/a/items: allowed on properties only',
    ],
    [
      'twice',
      {
        properties: {
          a: { type: 'string', 'x-mcp-header': 'A' },
          b: { type: 'string', 'x-mcp-header': 'a' },
        },
      },
      'x-mcp-header at /properties/b: declared twice',
    ],
  ])('%s is flagged: a package would drop the tool', (_name, schema, problem) => {
    expect(modern({ type: 'object', ...schema })).toEqual([`${problem}; ${leftOut}`])
  })

  test('on the legacy era it means nothing', () => {
    expect(read({ ...good, inputSchema: { type: 'object', 'x-mcp-header': '' } }).problems).toEqual([])
  })
})
