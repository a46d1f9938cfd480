import type { Policy } from '../../src/model/policy.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { recommend } from '../../src/policy/recommend.ts'
import { listDigestOf, observedAt, toolRow, verdictOf } from '../policy/fixtures.ts'

export function policyFor(server: string, title: string, verdicts: readonly Verdict[]): Policy {
  const tools = verdicts.map((verdict, ordinal) => ({
    tool: toolRow({ name: verdict.name }, ordinal),
    verdict: { ...verdict, server },
  }))
  const listDigest = listDigestOf(tools.map(({ tool }) => tool))
  return recommend({ server, title, observedAt, listDigest, complete: true, tools })
}

export const library = policyFor('npm:@library/shelf', 'Library', [
  verdictOf('find_book', { risk: 'low' }),
  verdictOf('read_loans', { risk: 'medium', signals: ['reads-private-data'] }),
  verdictOf('lend_book', { category: 'write', risk: 'medium' }),
  verdictOf('mail_reader', { category: 'write', risk: 'high', signals: ['reaches-people'] }),
  verdictOf('rebuild_index', { category: 'execute', risk: 'high', signals: ['runs-code'] }),
  verdictOf('cancel-loan', { category: 'destructive', risk: 'critical', signals: ['cancels-work'] }),
  verdictOf('manage_shelf', {
    category: 'destructive',
    risk: 'critical',
    signals: ['deletes-data'],
    actions: [
      { argument: 'action', value: 'list', category: 'read', risk: 'low' },
      { argument: 'action', value: 'clear', category: 'destructive', risk: 'critical' },
    ],
  }),
])

export const shop = policyFor('shop.example/mcp', 'Shop', [
  verdictOf('list_goods'),
  verdictOf('get_api_key', { risk: 'high', signals: ['reads-secrets'] }),
  verdictOf('add_to_cart', { category: 'write', risk: 'low' }),
  verdictOf('pay_order', { category: 'execute', risk: 'critical', signals: ['moves-money'] }),
  verdictOf('run_report', { category: 'execute', risk: 'critical', signals: ['runs-query'] }),
  verdictOf('wipe_session', { category: 'destructive', risk: 'high' }),
  verdictOf('stock', { category: 'write', risk: 'medium', needsReview: true, signals: ['no-description'] }),
  verdictOf('always_first', { steersModel: true, signals: ['model-directed-text'] }),
  verdictOf('twin'),
  verdictOf('twin', { category: 'write', risk: 'medium' }),
  verdictOf('lіst_goods', { nameIssues: ['look-alike'] }),
])

export const oddNames = [
  '*',
  'get_*',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'x"; allow',
  "it's",
  'two\nlines',
  'a, b',
  '[a]',
  '{b}',
  '(c)',
  'back\\slash',
  '#hash',
  '- dash: yes',
  '10',
  '9',
  'true',
  'null',
  '',
  ' ',
  '書架',
  '📚',
  '\u202egnp',
  '\ud800',
  '\0',
  'A',
  'a',
  'a_',
  'a.b',
  'x'.repeat(5000),
]
