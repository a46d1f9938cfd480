import { describe, expect, test } from 'vitest'
import type { Policy } from '../../src/model/policy.ts'
import { policylayer } from '../../src/export/policylayer.ts'
import { fragment } from '../../src/policy/fragment.ts'
import { verdictOf } from '../policy/fixtures.ts'
import { library, policyFor, shop } from './servers.ts'

function document(policy: Policy, askAs?: 'allow'): Record<string, unknown> {
  return JSON.parse(policylayer.export(policy, { askAs }).files[0]?.text ?? '') as Record<string, unknown>
}

function toolIn(policy: Policy, name: string, askAs?: 'allow'): unknown {
  return (document(policy, askAs)['tools'] as Record<string, unknown>)[name]
}

const unseenChanges = {
  tool: null,
  lost: 'changes since the observation are not seen',
  instead: 'a tool that changed keeps its rule until the server is scanned and exported again',
}

describe('the hosted policy', () => {
  test('says that it cannot see changes, also where nothing else is lost', () => {
    expect(policylayer.export(policyFor('s', 'S', [verdictOf('find')])).losses).toEqual([unseenChanges])
  })

  test('hides one destructive tool just as the reference pages do, key by key', () => {
    const part = fragment(library, 'cancel-loan')
    expect(part && policylayer.export(part).files).toEqual([
      {
        path: 'policy.json',
        text: '{\n  "version": "1",\n  "default": "deny",\n  "hide": [\n    "cancel-loan"\n  ]\n}\n',
      },
    ])
    expect(part && policylayer.export(part).losses).toEqual([
      unseenChanges,
      {
        tool: null,
        lost: 'every other tool of npm:@library/shelf',
        instead: "denied until you merge this fragment into the server's policy",
      },
    ])
  })

  test.each([
    ['a read is listed without rules', library, 'find_book', {}],
    [
      'a write has its limit',
      library,
      'lend_book',
      { limits: [{ counter: 'lend_book_rate', window: 'minute', max: 30, scope: 'grant' }] },
    ],
    [
      'what should be asked is denied with the words for it',
      library,
      'mail_reader',
      { deny_if: [{ conditions: [], on_deny: 'Requires human approval.' }] },
    ],
    [
      'money is denied',
      shop,
      'pay_order',
      { deny_if: [{ conditions: [], on_deny: 'It moves money: requires human approval.' }] },
    ],
  ])('%s', (...[, policy, name, rules]) => {
    expect(toolIn(policy, name)).toEqual(rules)
  })

  test('with --ask-as allow the limit holds instead, but never for an uncertain verdict', () => {
    expect(toolIn(library, 'rebuild_index', 'allow')).toEqual({
      limits: [{ counter: 'rebuild_index_rate', window: 'minute', max: 10, scope: 'grant' }],
    })
    expect(toolIn(shop, 'get_api_key', 'allow')).toEqual({})
    expect(toolIn(shop, 'stock', 'allow')).toEqual({
      deny_if: [{ conditions: [], on_deny: 'Requires human approval.' }],
    })
    expect(policylayer.export(shop, { askAs: 'allow' }).losses).toContainEqual({
      tool: 'get_api_key',
      lost: 'asking a person',
      instead: 'allowed without a limit',
    })
  })

  test('no two tools share a counter', () => {
    const write = { category: 'write', risk: 'medium' } as const
    const names = ['Add', 'add', 'a d', 'a.d', 'add_rate']
    const policy = policyFor(
      's',
      'S',
      names.map((name) => verdictOf(name, write)),
    )
    const counters = [...JSON.stringify(document(policy)).matchAll(/"counter":"([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(new Set(counters).size).toBe(names.length)
  })

  test('a name that the gateway reads as "every tool" is left out, denied and reported', () => {
    const policy = policyFor('s', 'S', [
      verdictOf('*', { category: 'destructive', risk: 'critical' }),
      verdictOf('find'),
    ])
    expect(document(policy)).toEqual({ version: '1', default: 'deny', tools: { find: {} } })
    expect(policylayer.export(policy).losses.map((loss) => loss.tool)).toEqual([null, '*'])
  })

  test('a tool called __proto__ is a key of its own', () => {
    const text = policylayer.export(policyFor('s', 'S', [verdictOf('__proto__')])).files[0]?.text
    expect(text).toContain('"__proto__": {}')
  })
})
