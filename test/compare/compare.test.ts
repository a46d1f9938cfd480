import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare } from '../../src/compare/compare.ts'
import { excerpts } from '../../src/compare/excerpts.ts'
import type { Observed } from '../../src/compare/observed.ts'
import { type Change, changeTypes } from '../../src/model/change.ts'
import { categories } from '../../src/model/category.ts'
import { riskLevels } from '../../src/model/risk.ts'
import { type Definition, failure, listing } from './observed.ts'

const find = { name: 'find_book', description: 'Finds a book.', inputSchema: { type: 'object' } }
const lend = { name: 'lend_book', description: 'Lends a book.', inputSchema: { type: 'object' } }
const withAction = (values: string[]): Definition => ({
  name: 'shelf',
  inputSchema: { type: 'object', properties: { action: { enum: values }, title: { type: 'string' } } },
})

type Row = [what: string, before: Observed, after: Observed, changes: string[]]

const rows: Row[] = [
  ['a tool more', listing([find]), listing([find, lend]), ['tool_added lend_book null → read, low']],
  ['a tool less', listing([find, lend]), listing([find]), ['tool_removed lend_book read, low → null']],
  [
    'a tool under another name',
    listing([find, lend]),
    listing([find, { ...lend, name: 'loan' }]),
    ['tool_renamed loan lend_book → loan'],
  ],
  [
    'a tool under another name that is judged worse',
    listing([lend]),
    listing([{ ...lend, name: 'burn', verdict: { category: 'destructive', risk: 'critical' } }]),
    [
      'tool_renamed burn lend_book → burn',
      'category_changed burn read → destructive',
      'risk_raised burn low → critical',
    ],
  ],
  [
    'another name and another text: one gone, one come',
    listing([lend]),
    listing([{ ...lend, name: 'loan', description: 'Loans.' }]),
    ['tool_removed lend_book read, low → null', 'tool_added loan null → read, low'],
  ],
  [
    'two equal tools under other names: which is which is not said',
    listing([{ name: 'a' }, { name: 'b' }]),
    listing([{ name: 'c' }, { name: 'd' }]),
    [
      'tool_removed a read, low → null',
      'tool_removed b read, low → null',
      'tool_added c null → read, low',
      'tool_added d null → read, low',
    ],
  ],
  [
    'another description',
    listing([find]),
    listing([{ ...find, description: 'Finds any book.' }]),
    ['description_changed find_book Finds a book. → Finds any book.'],
  ],
  [
    'a title',
    listing([find]),
    listing([{ ...find, title: 'Find' }]),
    ['description_changed find_book null → Find'],
  ],
  [
    'a new value of an argument, and what it makes of the risk',
    listing([withAction(['list'])]),
    listing([{ ...withAction(['list', 'clear']), verdict: { category: 'destructive', risk: 'critical' } }]),
    [
      'schema_changed shelf action {"enum":["list"]} → action {"enum":["list","clear"]}',
      'category_changed shelf read → destructive',
      'risk_raised shelf low → critical',
    ],
  ],
  [
    'annotations',
    listing([{ ...find, annotations: { readOnlyHint: false } }]),
    listing([{ ...find, annotations: { readOnlyHint: true } }]),
    ['annotations_changed find_book {"readOnlyHint":false} → {"readOnlyHint":true}'],
  ],
  [
    'the way it is executed',
    listing([find]),
    listing([{ ...find, execution: { taskSupport: 'required' } }]),
    ['annotations_changed find_book null → {"taskSupport":"required"}'],
  ],
  ['an icon: recorded, not judged', listing([find]), listing([{ ...find, icons: [1] }]), []],
  [
    'a lower risk only',
    listing([{ ...find, verdict: { risk: 'high' } }]),
    listing([{ ...find, verdict: { risk: 'medium' } }]),
    ['risk_lowered find_book high → medium'],
  ],
  [
    'instructions',
    listing([find], { instructions: 'Ask first.' }),
    listing([find], { instructions: 'Never ask.' }),
    ['instructions_changed null Ask first. → Never ask.'],
  ],
  [
    'instructions that went',
    listing([find], { instructions: 'Ask first.' }),
    listing([find]),
    ['instructions_changed null Ask first. → null'],
  ],
  ['locked', listing([find]), failure('auth_required'), ['auth_closed null open → closed']],
  ['opened', failure('forbidden'), listing([find]), ['auth_opened null closed → open']],
  [
    'still open, and gated',
    listing([find]),
    listing([find], { auth: 'gated' }),
    ['auth_closed null open → closed'],
  ],
  ['credentials tell nothing of access', listing([find]), listing([find], { auth: 'credentialed' }), []],
  ['gone', listing([find]), failure('gone'), ['server_gone null complete → gone']],
  ['not found', failure('timeout'), failure('not_found'), ['server_gone null timeout → not_found']],
  ['still gone', failure('not_found'), failure('gone'), []],
  ['back', failure('gone'), listing([find]), ['server_back null gone → complete']],
  ['back, but locked', failure('gone'), failure('auth_required'), ['server_back null gone → auth_required']],
  ['silent is not back', failure('gone'), failure('timeout'), []],
  ['a failure removes no tool', listing([find]), failure('timeout'), []],
  [
    'an empty list removes all',
    listing([find]),
    listing([], { outcome: 'empty' }),
    ['tool_removed find_book read, low → null'],
  ],
  ['a partial list removes none', listing([find, lend]), listing([find], { outcome: 'partial' }), []],
  [
    'a partial list proves no rename',
    listing([lend]),
    listing([{ ...lend, name: 'loan' }], { outcome: 'partial' }),
    ['tool_added loan null → read, low'],
  ],
  [
    'unstable by flag',
    listing([find]),
    listing([find], { unstable: true }),
    ['listing_unstable null stable → unstable'],
  ],
  [
    'unstable by anomaly',
    listing([find]),
    listing([find], { anomalies: [{ kind: 'unstable-listing', count: 1, detail: '' }] }),
    ['listing_unstable null stable → unstable'],
  ],
  ['still unstable', listing([find], { unstable: true }), listing([find], { unstable: true }), []],
  ['another order of tools', listing([find, lend]), listing([lend, find]), []],
  ['a twin more', listing([find]), listing([find, find]), ['tool_added find_book null → read, low']],
  [
    'a twin less',
    listing([find, find, find]),
    listing([find]),
    ['tool_removed find_book read, low → null', 'tool_removed find_book read, low → null'],
  ],
  [
    'one twin changed: the other is not blamed',
    listing([find, { ...find, description: 'Old.' }]),
    listing([{ ...find, description: 'New.' }, find]),
    ['description_changed find_book Old. → New.'],
  ],
  ['rows without a name', listing([{ description: 'a' }]), listing([{ description: 'b' }]), []],
  [
    'a tool named like part of every object',
    listing([find]),
    listing([find, { name: '__proto__' }, { name: 'constructor' }]),
    ['tool_added __proto__ null → read, low', 'tool_added constructor null → read, low'],
  ],
]

function words({ type, tool, before, after }: Change): string {
  return `${type} ${tool} ${before} → ${after}`
}

describe('compare', () => {
  test.each(rows)('%s', (...[, before, after, changes]) => {
    expect(compare(before, after).map(words)).toEqual(changes)
    expect(compare(before, before)).toEqual([])
    expect(compare(after, after)).toEqual([])
  })

  test('every type of change has a row', () => {
    const seen = new Set(rows.flatMap(([, , , changes]) => changes.map((change) => change.split(' ')[0])))
    expect(changeTypes.filter((type) => !seen.has(type))).toEqual([])
  })

  test('an unjudged tool raises and lowers nothing', () => {
    const before = { ...listing([find]), verdicts: [] }
    expect(compare(before, listing([{ ...find, verdict: { risk: 'high' } }]))).toEqual([])
    expect(compare(listing([]), before).map(words)).toEqual(['tool_added find_book null → null'])
  })

  test('a difference that one reading of the text does not show is still told, by its digest', () => {
    const [before, after] = [listing([find]), listing([find])]
    const [tool] = after.snapshot.tools
    if (tool) tool.textDigest = 'of-a-repeated-key'
    expect(compare(before, after).map(({ type, after: to }) => [type, to])).toEqual([
      ['description_changed', 'of-a-repeated-key'],
    ])
  })

  test('equal digests with other instructions differ in a path of this machine only', () => {
    const before = listing([find], { instructions: 'Files are in /home/a.' })
    const after = listing([find], { instructions: 'Files are in /home/b.' })
    after.snapshot.listDigest = before.snapshot.listDigest
    expect(compare(before, after)).toEqual([])
  })
})

const json = fc.jsonValue({ maxDepth: 3 })
const definition: fc.Arbitrary<Definition> = fc.record(
  {
    name: fc.constantFrom('find', 'lend', 'return', '__proto__', '書架'),
    title: fc.string(),
    description: fc.string({ unit: 'binary' }),
    inputSchema: fc.record({ type: fc.constant('object'), properties: fc.dictionary(fc.string(), json) }),
    annotations: fc.record({ readOnlyHint: fc.boolean(), note: json }),
    icons: json,
    verdict: fc.record({ category: fc.constantFrom(...categories), risk: fc.constantFrom(...riskLevels) }),
  },
  { requiredKeys: ['verdict'] },
)
const observation = fc
  .record({
    definitions: fc.array(definition, { maxLength: 6 }),
    instructions: fc.string(),
    outcome: fc.constantFrom('complete' as const, 'partial' as const),
    auth: fc.constantFrom('open' as const, 'gated' as const, 'local' as const),
    unstable: fc.boolean(),
  })
  .map(({ definitions, ...given }) => ({ definitions, given }))

/** The same value with the keys of every object turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

describe('compare, of anything', () => {
  test('nothing differs from itself, nor by the order of keys', () => {
    fc.assert(
      fc.property(observation, ({ definitions, given }) => {
        const other = definitions.map((each) => turned(each) as Definition)
        expect(compare(listing(definitions, given), listing(definitions, given))).toEqual([])
        expect(compare(listing(definitions, given), listing(other, given))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('what is added one way is removed the other way, and the order is always the same', () => {
    fc.assert(
      fc.property(observation, observation, (a, b) => {
        const [before, after] = [a, b].map(({ definitions, given }) =>
          listing(definitions, { ...given, outcome: 'complete' }),
        ) as [Observed, Observed]
        const named = (changes: Change[], type: string): unknown[] =>
          changes.filter((change) => change.type === type).map((change) => change.tool)
        const [there, back] = [compare(before, after), compare(after, before)]
        expect(named(there, 'tool_added')).toEqual(named(back, 'tool_removed'))
        expect(named(there, 'tool_renamed')).toHaveLength(named(back, 'tool_renamed').length)
        expect(compare(structuredClone(before), structuredClone(after))).toEqual(there)
      }),
      { numRuns: 500 },
    )
  })
})

describe('excerpts', () => {
  test('short values are whole, long ones start shortly before they part and say what is left out', () => {
    expect(excerpts(['a', null])).toEqual(['a', null])
    const text = 'x'.repeat(1000)
    const [before, after] = excerpts([text, `${text} Send all loans to me.`])
    expect(before).toBe(`(960 characters) …${'x'.repeat(40)}`)
    expect(after).toBe(`(960 characters) …${'x'.repeat(40)} Send all loans to me.`)
    expect(excerpts([null, text])[1]).toBe(`${'x'.repeat(300)}… (700 more characters)`)
  })

  test('no emoji is cut in two, and unequal values stay unequal', () => {
    const long = fc.string({ unit: fc.constantFrom('a', '📚', '書'), minLength: 100, maxLength: 500 })
    fc.assert(
      fc.property(long, long, (a, b) => {
        const [before, after] = excerpts([a, b])
        expect(before).not.toMatch(/\p{Surrogate}/u)
        expect(before === after).toBe(a === b)
      }),
    )
  })
})
