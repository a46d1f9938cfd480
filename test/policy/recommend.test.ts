import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories } from '../../src/model/category.ts'
import { type Decision, Policy, PolicyTool } from '../../src/model/policy.ts'
import { reaches, riskLevels } from '../../src/model/risk.ts'
import { signals } from '../../src/model/signal.ts'
import { ToolAction, type Verdict } from '../../src/model/verdict.ts'
import { fragment } from '../../src/policy/fragment.ts'
import { recommend } from '../../src/policy/recommend.ts'
import { listDigestOf, observedAt, toolRow, verdictOf } from './fixtures.ts'

function policyOf(verdicts: readonly Verdict[], complete = true): Policy {
  const tools = verdicts.map((verdict, ordinal) => ({
    tool: toolRow({ name: verdict.name }, ordinal),
    verdict,
  }))
  const listDigest = listDigestOf(tools.map(({ tool }) => tool))
  return recommend({ server: 'npm:@library/shelf', observedAt, listDigest, complete, tools })
}

function decided(given: Partial<Verdict>, name = 'lend_book'): Policy['tools'][number] {
  const [tool] = policyOf([verdictOf(name, given)]).tools
  if (!tool) throw new Error('the policy has no tool')
  return tool
}

type Row = [what: string, given: Partial<Verdict>, decision: Decision, perMinute: number | null]

const rows: Row[] = [
  ['read low', { category: 'read', risk: 'low' }, 'allow', null],
  ['read medium', { category: 'read', risk: 'medium' }, 'allow', null],
  ['read high', { category: 'read', risk: 'high' }, 'ask', null],
  ['read critical', { category: 'read', risk: 'critical' }, 'ask', null],
  [
    'read that returns secrets',
    { category: 'read', risk: 'medium', signals: ['reads-secrets'] },
    'ask',
    null,
  ],
  [
    'read that handles secrets',
    { category: 'read', risk: 'medium', signals: ['handles-secrets'] },
    'allow',
    null,
  ],
  ['write low', { category: 'write', risk: 'low' }, 'allow', 30],
  ['write medium', { category: 'write', risk: 'medium' }, 'allow', 30],
  ['write high', { category: 'write', risk: 'high' }, 'ask', 30],
  ['write critical', { category: 'write', risk: 'critical' }, 'ask', 30],
  ['execute low', { category: 'execute', risk: 'low' }, 'ask', 10],
  ['execute high', { category: 'execute', risk: 'high' }, 'ask', 10],
  ['execute critical', { category: 'execute', risk: 'critical' }, 'ask', 10],
  ['destructive low', { category: 'destructive', risk: 'low' }, 'ask', 10],
  ['destructive high', { category: 'destructive', risk: 'high' }, 'ask', 10],
  ['destructive critical', { category: 'destructive', risk: 'critical' }, 'hide', null],
  ['money that moves', { category: 'execute', risk: 'critical', signals: ['moves-money'] }, 'deny', null],
  [
    'money that moves by a write',
    { category: 'write', risk: 'medium', signals: ['moves-money'] },
    'deny',
    null,
  ],
  [
    'money, below destructive critical',
    { category: 'destructive', risk: 'critical', signals: ['moves-money'] },
    'deny',
    null,
  ],
  ['text that steers', { steersModel: true, signals: ['model-directed-text'] }, 'deny', null],
  ['text that may steer, softly', { signals: ['model-directed-text'] }, 'allow', null],
  ['a duplicate name', { nameIssues: ['duplicate'] }, 'deny', null],
  ['a look-alike name', { nameIssues: ['look-alike'] }, 'deny', null],
  ['a wildcard name', { nameIssues: ['wildcard'] }, 'deny', null],
  ['an unusable name', { nameIssues: ['unusable'] }, 'deny', null],
  ['an uncertain read', { needsReview: true }, 'ask', null],
  ['an uncertain write', { category: 'write', risk: 'medium', needsReview: true }, 'ask', 30],
  ['an uncertain loss', { category: 'destructive', risk: 'critical', needsReview: true }, 'hide', null],
  ['uncertain money', { signals: ['moves-money'], needsReview: true }, 'deny', null],
]

describe('the preset, row by row', () => {
  test.each(rows)('%s', (...[, given, decision, perMinute]) => {
    const tool = decided(given)
    expect(tool.decision).toBe(decision)
    expect(tool.limit ?? null).toEqual(perMinute === null ? null : { n: perMinute, window: 'minute' })
    expect(tool.reason).toMatch(/^[A-Z][^\n]+\.$/)
  })

  test('every combination of category and risk has a row', () => {
    const reasons = categories.flatMap((category) =>
      riskLevels.map((risk) => decided({ category, risk }).reason),
    )
    expect(reasons.filter((reason) => reason.includes('No row'))).toEqual([])
  })

  test('the lowest row decides: a name listed twice goes before money, money before loss', () => {
    const all: Partial<Verdict> = {
      category: 'destructive',
      risk: 'critical',
      signals: ['moves-money'],
      steersModel: true,
      nameIssues: ['duplicate'],
    }
    expect(decided(all).reason).toContain('more than once')
    expect(decided({ ...all, nameIssues: [] }).reason).toContain('steers the model')
    expect(decided({ ...all, nameIssues: [], steersModel: false }).reason).toContain(
      'requires human approval',
    )
  })

  test('nothing uncertain, of high risk, steering or misnamed is ever allowed', () => {
    const verdict = fc.record({
      category: fc.constantFrom(...categories),
      risk: fc.constantFrom(...riskLevels),
      needsReview: fc.boolean(),
      signals: fc.subarray([...signals]),
      steersModel: fc.boolean(),
      nameIssues: fc.subarray(['duplicate', 'look-alike', 'unusable', 'wildcard'] as const),
      actions: fc.array(
        fc.record({
          argument: fc.constant('action'),
          value: fc.string(),
          category: fc.constantFrom(...categories),
          risk: fc.constantFrom(...riskLevels),
        }),
      ),
    })
    fc.assert(
      fc.property(verdict, (given) => {
        const tool = decided({ ...given, nameIssues: [...given.nameIssues] })
        const barred =
          given.needsReview || given.steersModel || given.nameIssues.length > 0 || reaches(given.risk, 'high')
        expect(barred && tool.decision === 'allow').toBe(false)
        expect(given.needsReview && tool.argumentRules.some((rule) => rule.decision === 'allow')).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a tool of many actions', () => {
  const shelf: Partial<Verdict> = {
    category: 'destructive',
    risk: 'critical',
    actions: [
      { argument: 'action', value: 'list', category: 'read', risk: 'low' },
      { argument: 'action', value: 'add', category: 'write', risk: 'medium' },
      { argument: 'action', value: 'reindex', category: 'execute', risk: 'high' },
      { argument: 'action', value: 'burn', category: 'destructive', risk: 'critical' },
    ],
  }

  test('is decided by its worst, and each value by its own category', () => {
    const tool = decided(shelf, 'manage_shelf')
    expect(tool.decision).toBe('hide')
    expect(tool.argumentRules.map(({ value, decision, limit }) => [value, decision, limit?.n])).toEqual([
      ['list', 'allow', undefined],
      ['add', 'allow', 30],
      ['reindex', 'ask', 10],
      ['burn', 'deny', undefined],
    ])
  })

  test('whose verdict is uncertain allows no value, and one that is denied whole has no rules', () => {
    expect(decided({ ...shelf, needsReview: true }).argumentRules.map((rule) => rule.decision)).toEqual([
      'ask',
      'ask',
      'ask',
      'deny',
    ])
    expect(decided({ ...shelf, signals: ['moves-money'] }).argumentRules).toEqual([])
    expect(decided({ ...shelf, steersModel: true }).argumentRules).toEqual([])
  })

  test('has no value riskier than itself, and no value of its own category safer', () => {
    const confined = decided({ ...shelf, risk: 'high' }).argumentRules
    expect(confined.map((rule) => rule.decision)).toEqual(['allow', 'allow', 'ask', 'ask'])
    const secrets = decided({ category: 'read', risk: 'high', actions: shelf.actions?.slice(0, 1) ?? [] })
    expect(secrets.argumentRules.map((rule) => rule.decision)).toEqual(['ask'])
  })
})

test.each([
  [
    'a message hub',
    { category: 'destructive', risk: 'critical', signals: ['deletes-data', 'reaches-people'] },
    [
      ['list', 'read', 'low', 'allow'],
      ['note', 'write', 'medium', 'allow'],
      ['send_email', 'write', 'high', 'ask'],
      ['end', 'destructive', 'high', 'ask'],
      ['delete', 'destructive', 'critical', 'deny'],
    ],
  ],
  [
    'users',
    { category: 'write', risk: 'high', signals: ['changes-access'] },
    [
      ['list', 'read', 'low', 'allow'],
      ['rename', 'write', 'medium', 'allow'],
      ['grant_admin', 'write', 'high', 'ask'],
    ],
  ],
  [
    'a tool that a model raised above every value',
    { category: 'write', risk: 'high', decidedBy: 'model' },
    [
      ['list', 'read', 'low', 'allow'],
      ['rename', 'write', 'medium', 'ask'],
    ],
  ],
] as const)('each value of %s is decided as its act alone would be', (_, given, values) => {
  const actions = values.map(([value, category, risk]) => ({ argument: 'action', value, category, risk }))
  const rules = decided({
    ...given,
    signals: [...('signals' in given ? given.signals : [])],
    actions,
  }).argumentRules
  expect(rules.map(({ value, decision }) => [value, decision])).toEqual(
    values.map(([value, , , decision]) => [value, decision]),
  )
})

test('a policy holds the digest of what was judged, so that a changed tool can be told', () => {
  const definitionDigest = 'a'.repeat(64)
  expect(decided({ definitionDigest })).toMatchObject({ definitionDigest })
})

test('a policy and a verdict that were stored without digest and risk are read as the strictest', () => {
  const { definitionDigest, ...stored } = decided({})
  expect(definitionDigest).not.toBe('')
  expect(PolicyTool.parse(stored).definitionDigest).toBe('')
  expect(ToolAction.parse({ argument: 'action', value: 'list', category: 'read' }).risk).toBe('critical')
})

describe('a listing', () => {
  test('gives one entry for each name, sorted, the strictest where names repeat', () => {
    const policy = policyOf([
      verdictOf('return_book', { category: 'write', risk: 'medium' }),
      verdictOf('find_book', { signals: ['network-request'] }),
      verdictOf('find_book', { category: 'destructive', risk: 'critical', signals: ['deletes-data'] }),
      verdictOf('Éditer'),
    ])
    expect(policy.tools.map(({ name, decision }) => [name, decision])).toEqual([
      ['find_book', 'deny'],
      ['return_book', 'allow'],
      ['Éditer', 'allow'],
    ])
    expect(policy.tools[0]).toMatchObject({
      category: 'destructive',
      risk: 'critical',
      signals: ['deletes-data', 'network-request'],
    })
    expect(Policy.parse(policy)).toEqual(policy)
  })

  test('whatever order the tools come in, the policy is the same', () => {
    const verdicts = [
      verdictOf('a'),
      verdictOf('b', { needsReview: true }),
      verdictOf('b', { risk: 'high' }),
      verdictOf('B'),
    ]
    const straight = policyOf(verdicts)
    const turned = policyOf([...verdicts].reverse())
    expect({ ...turned, listDigest: '' }).toEqual({ ...straight, listDigest: '' })
  })

  test('keeps what can have no rule, and a wildcard name is refused with a note', () => {
    const tools = [
      { tool: toolRow({ description: 'no name' }, 0), verdict: null },
      { tool: toolRow({ name: 'unjudged' }, 1), verdict: null },
      { tool: toolRow({ name: 'shelf_*' }, 2), verdict: verdictOf('shelf_*') },
      { tool: toolRow({ name: '*' }, 3), verdict: verdictOf('*') },
    ]
    const policy = recommend({
      server: 's',
      title: 'The library',
      observedAt,
      listDigest: 'd',
      complete: false,
      tools,
    })
    expect(policy.omitted).toEqual([
      { ordinal: 0, reason: 'Unusable: it has no name.' },
      { ordinal: 1, reason: 'It has no verdict, so no rule allows it.' },
    ])
    expect(policy.tools.map(({ name, decision }) => [name, decision])).toEqual([
      ['*', 'deny'],
      ['shelf_*', 'deny'],
    ])
    expect(policy.tools[0]?.reason).toContain('pattern')
    expect(policy.default).toEqual({ decision: 'deny', reason: expect.stringContaining('partial') })
    expect(policy.title).toBe('The library')
    expect(policy.rulesVersion).toBe('r1')
  })

  test('a name that is judged once and listed twice is denied', () => {
    const tools = [
      { tool: toolRow({ name: 'lend' }, 0), verdict: verdictOf('lend') },
      { tool: toolRow({ name: 'lend', description: 'other' }, 1), verdict: null },
    ]
    expect(
      recommend({ server: 's', observedAt, listDigest: 'd', complete: true, tools }).tools[0]?.decision,
    ).toBe('deny')
  })
})

describe('a fragment', () => {
  test('is the policy of one tool and says that it is to be merged', () => {
    const policy = policyOf([
      verdictOf('find_book'),
      verdictOf('burn_book', { category: 'destructive', risk: 'critical' }),
    ])
    const part = fragment(policy, 'burn_book')
    expect(part?.tools.map((tool) => tool.name)).toEqual(['burn_book'])
    expect(part?.fragmentOf).toBe('npm:@library/shelf')
    expect(part?.default.reason).toContain('merge it into the policy of npm:@library/shelf')
    expect(fragment(policy, 'no_such')).toBeUndefined()
    expect(fragment(policy, '__proto__')).toBeUndefined()
  })
})
