import { describe, expect, test } from 'vitest'
import { digestsOf, listDigestOf, type Digests } from '../../src/list/digests.ts'
import { listLimits } from '../../src/list/limits.ts'
import { readTool } from '../../src/list/read-tool.ts'
import { createStandIn } from '../../src/list/stand-ins.ts'
import type { Tool } from '../../src/model/tool.ts'
import { sha256 } from '../../src/text/digest.ts'

const none = createStandIn(new Map())
const base = {
  name: 'list_orders',
  title: 'Orders',
  description: 'Lists orders.',
  inputSchema: { type: 'object', properties: { day: { type: 'string' }, shop: { type: 'string' } } },
  annotations: { readOnlyHint: true },
  icons: ['a'],
}
const digests = (tool: Record<string, unknown>, standIn = none): Digests =>
  digestsOf(tool, JSON.stringify(tool), { standIn, odd: false })
const changed = (other: Record<string, unknown>): string[] => {
  const [before, after] = [digests(base), digests(other)]
  return Object.keys(before).filter((key) => before[key as keyof Digests] !== after[key as keyof Digests])
}

describe('the digests of a tool', () => {
  test('follow the contract: sha256 of canonical JSON of the judged members', () => {
    const { icons: _icons, ...judged } = base
    const canonical =
      '{"annotations":{"readOnlyHint":true},"description":"Lists orders.","inputSchema":{"properties":{"day":{"type":"string"},"shop":{"type":"string"}},"type":"object"},"name":"list_orders","title":"Orders"}'
    expect(digests(judged).definitionDigest).toBe(sha256(canonical))
    expect(digests(base).definitionDigest).toBe(sha256(canonical))
    expect(digests(base).extraDigest).toBe(sha256('{"icons":["a"]}'))
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['nothing', { ...base }, []],
    ['the order of keys', Object.fromEntries(Object.entries(base).toReversed()), []],
    [
      'the order of keys within',
      {
        ...base,
        inputSchema: { properties: { shop: { type: 'string' }, day: { type: 'string' } }, type: 'object' },
      },
      [],
    ],
    ['a name', { ...base, name: 'orders' }, ['definitionDigest']],
    ['a title', { ...base, title: 'x' }, ['definitionDigest', 'textDigest']],
    ['a description', { ...base, description: 'x' }, ['definitionDigest', 'textDigest']],
    ['a schema', { ...base, inputSchema: { type: 'object' } }, ['definitionDigest', 'schemaDigest']],
    ['an output schema', { ...base, outputSchema: {} }, ['definitionDigest', 'schemaDigest']],
    [
      'an annotation',
      { ...base, annotations: { readOnlyHint: false } },
      ['definitionDigest', 'claimsDigest'],
    ],
    [
      'the execution',
      { ...base, execution: { taskSupport: 'optional' } },
      ['definitionDigest', 'claimsDigest'],
    ],
    ['an icon', { ...base, icons: ['b'] }, ['extraDigest']],
    ['_meta', { ...base, _meta: { x: 1 } }, ['extraDigest']],
    ['an unknown member', { ...base, vendor: 1 }, ['extraDigest']],
  ])('a change of %s changes the right ones', (_name, other, keys) => {
    expect(changed(other)).toEqual(keys)
  })

  test('the order of an array counts', () => {
    const of = (required: string[]): string =>
      digests({ ...base, inputSchema: { type: 'object', required } }).schemaDigest
    expect(of(['a', 'b'])).not.toBe(of(['b', 'a']))
  })

  test('what parsing hides is seen all the same', () => {
    const read = (raw: string): Tool =>
      readTool(raw, 0, { era: 'legacy', limits: listLimits, standIn: none }).tool
    const number = (digits: string): string =>
      `{"name":"x","inputSchema":{"type":"object","maximum":${digits}}}`
    expect(read(number('9007199254740993')).definitionDigest).not.toBe(
      read(number('9007199254740992')).definitionDigest,
    )
    expect(read(number('1e999')).definitionDigest).not.toBe(read(number('1e998')).definitionDigest)
    const twice = (first: string): string =>
      `{"name":"x","description":"${first}","inputSchema":{"type":"object"},"description":"b"}`
    expect(read(twice('a')).definitionDigest).not.toBe(read(twice('c')).definitionDigest)
  })

  test('a tool named __proto__ with a key of that name is digested whole', () => {
    const one = JSON.parse(
      '{"name":"__proto__","inputSchema":{"type":"object","__proto__":{"a":1}}}',
    ) as Record<string, unknown>
    const two = JSON.parse(
      '{"name":"__proto__","inputSchema":{"type":"object","__proto__":{"a":2}}}',
    ) as Record<string, unknown>
    expect(digests(one).schemaDigest).not.toBe(digests(two).schemaDigest)
    const standIn = createStandIn(new Map([['zzz', 'y']]))
    expect(digests(one, standIn)).toEqual(digests(one))
  })
})

describe('stand-ins for the texts of one machine', () => {
  const machine = (home: string, host: string): ReadonlyMap<string, string> =>
    new Map([
      [home, '{HOME}'],
      [`${home}/work`, '{WORK}'],
      [host, '{HOST}'],
      ['placeholder-key', '{SHOP_KEY}'],
    ])
  const toolOn = (home: string, host: string): Record<string, unknown> => ({
    name: 'read_file',
    description: `Reads below ${home}/work and ${home} on ${host} with placeholder-key.`,
    inputSchema: { type: 'object', properties: { [`${home}/x`]: { default: [`${home}/work/a`] } } },
  })

  test('two machines, one digest', () => {
    const one = digests(toolOn('/tmp/p-1/home', 'alpha'), createStandIn(machine('/tmp/p-1/home', 'alpha')))
    const two = digests(toolOn('/var/q.2/home', 'beta'), createStandIn(machine('/var/q.2/home', 'beta')))
    expect(one).toEqual(two)
    expect(one.definitionDigest).not.toBe(digests(toolOn('/tmp/p-1/home', 'alpha')).definitionDigest)
  })

  test('the longest goes first, and every character stands for itself', () => {
    const standIn = createStandIn(
      new Map([
        ['/a', '1'],
        ['/a/b', '2'],
        ['.*', '3'],
        ['', '4'],
        ['$&', '5'],
      ]),
    )
    expect(standIn('/a/b /a .* x $&')).toBe('2 1 3 x 5')
  })

  test('without any, nothing is touched', () => {
    const value = { a: ['b'] }
    expect(createStandIn(new Map())(value)).toBe(value)
  })
})

describe('the digest of a list', () => {
  const tool = (name: string | null, definitionDigest: string): Tool => ({
    ordinal: 0,
    raw: '',
    name,
    status: 'ok',
    problems: [],
    definitionDigest,
    textDigest: '',
    schemaDigest: '',
    claimsDigest: '',
    extraDigest: '',
  })
  const [a, b] = [tool('a', '1'), tool('b', '2')]

  test('order does not count; names, digests, numbers and instructions do', () => {
    const first = listDigestOf([a, b], 'Be kind.', none)
    expect(listDigestOf([b, a], 'Be kind.', none)).toBe(first)
    const others = [
      listDigestOf([a], 'Be kind.', none),
      listDigestOf([a, b, b], 'Be kind.', none),
      listDigestOf([a, tool('b', '3')], 'Be kind.', none),
      listDigestOf([a, tool('c', '2')], 'Be kind.', none),
      listDigestOf([a, tool(null, '2')], 'Be kind.', none),
      listDigestOf([a, b], 'Be quick.', none),
      listDigestOf([a, b], undefined, none),
    ]
    expect(new Set([first, ...others]).size).toBe(others.length + 1)
  })

  test('instructions are compared with stand-ins', () => {
    const on = (home: string): string =>
      listDigestOf([a], `Works in ${home}.`, createStandIn(new Map([[home, '{HOME}']])))
    expect(on('/tmp/1')).toBe(on('/tmp/2'))
  })
})
