import * as changing from './fixtures/changing.ts'
import * as huge from './fixtures/huge.ts'
import { deleteShelf } from './fixtures/mcp.ts'
import * as network from './fixtures/network.ts'
import * as nuisances from './fixtures/nuisances.ts'
import { stdio } from './fixtures/running.ts'
import * as slow from './fixtures/slow.ts'
import * as texts from './fixtures/texts.ts'
import type { Elsewhere, Expected, ExpectedVerdict, Row } from './row.ts'
import type { Surface } from './surfaces.ts'

/** Every way out by which a policy leaves: an exporter that is added is added here. */
const policies = ['export:json', 'export:policylayer'] as const satisfies readonly Surface[]
const screens = ['terminal', 'json', 'jsonl', 'log', 'changes'] as const satisfies readonly Surface[]

const late = (phase: 'initialize' | 'list'): Expected => ({ outcome: 'timeout', phase, reason: /deadline/ })
const listed = (anomalies: readonly string[] = []): Expected => ({
  outcome: 'complete',
  tools: ['list_books'],
  anomalies,
})
const destroys: ExpectedVerdict = { category: 'destructive', risk: 'high' }
const never = ['deny', 'hide'] as const
const notAllowed = ['deny', 'hide', 'ask'] as const
const judgedAs = (names: readonly string[], verdict: ExpectedVerdict): Record<string, ExpectedVerdict> =>
  Object.fromEntries(names.map((name) => [name, verdict]))
const namesOf = (tools: readonly { [key: string]: unknown }[]): string[] =>
  tools.map(({ name }) => String(name))

const shop = 'shop.example'
const open = '93.184.216.34'
const publicName: Row['named'] = { host: shop, resolve: async () => [open] }
const blockedAt = (phase: Expected['phase'], dialled: readonly string[]): Expected => ({
  outcome: 'blocked',
  ...(phase && { phase }),
  dialled,
})

/** Where a server sends us that is nobody's business: private, loopback, link-local, metadata, in several spellings. */
const forbidden: readonly [string, string][] = [
  ['a private address', 'http://10.0.0.7/mcp'],
  ['loopback', 'http://127.0.0.1:9/mcp'],
  ['loopback as one number', 'http://2130706433/mcp'],
  ['loopback by IPv6', 'http://[::1]/mcp'],
  ['link-local', 'http://169.254.7.7/mcp'],
  ['cloud metadata', 'http://169.254.169.254/latest/meta-data/'],
  ['IPv4-mapped IPv6', 'http://[::ffff:10.0.0.7]/mcp'],
  ['NAT64', 'http://[64:ff9b::a00:7]/mcp'],
  ['a file', 'file:///etc/passwd'],
]
const resolved: readonly [string, readonly string[]][] = [
  ['a private address', ['192.168.7.7']],
  ['loopback', ['127.0.0.1']],
  ['IPv4-mapped IPv6', ['::ffff:127.0.0.1']],
  ['cloud metadata by IPv6', ['fd00:ec2::254']],
  ['a public address and a private one', [open, '10.0.0.7']],
]
const letter = (n: number): string => String.fromCharCode(97 + n)

/** A resolver whose answers differ: public at first, then this. */
function rebinds(address: string): NonNullable<Row['named']> {
  let asked = 0
  return {
    host: shop,
    resolve: async () => {
      asked += 1
      return asked === 1 ? [open] : [address]
    },
  }
}

const waiting: Row[] = [
  { id: '1', server: 'answers nothing', fixture: slow.answersNothing, expected: late('initialize') },
  { id: '2', server: 'hangs after initialize', fixture: slow.hangsAfterInitialize, expected: late('list') },
  {
    id: '3a',
    server: 'drips one byte a second of its greeting',
    fixture: slow.dripsBody,
    expected: late('initialize'),
  },
  {
    id: '3b',
    server: 'drips one byte a second of an event stream',
    fixture: slow.dripsEvents,
    expected: late('list'),
  },
  {
    id: '3c',
    server: 'sends notices in place of an answer, for ever',
    fixture: slow.dripsNotices,
    expected: late('list'),
  },
  {
    id: '3d',
    server: 'drips one byte a second of its headers',
    fixture: slow.dripsHeaders,
    expected: late('initialize'),
  },
  {
    id: '3e',
    server: 'ends every stream with an id to resume from',
    fixture: slow.resumesForEver,
    expected: { ...late('list'), requests: [10, 60] },
  },
]

const paging: Row[] = [
  {
    id: '4',
    server: 'sends endless pages with fresh cursors',
    fixture: slow.endlessPages,
    expected: { outcome: 'partial', reason: /more than 100 pages|page \d+: timeout/ },
  },
  {
    id: '5',
    server: 'repeats a cursor',
    fixture: slow.repeatsCursor,
    expected: {
      outcome: 'partial',
      reason: /cursor came a second time/,
      tools: ['list_shelf_1', 'list_shelf_2'],
    },
  },
  {
    id: '6a',
    server: 'hides a destructive tool on page 2',
    fixture: slow.hidesOnSecondPage(deleteShelf),
    expected: {
      outcome: 'complete',
      tools: ['list_books', 'delete_shelf'],
      verdicts: { delete_shelf: destroys },
      decisions: { delete_shelf: notAllowed },
    },
    surfaces: policies,
  },
  {
    id: '6b',
    server: 'hangs on page 2',
    fixture: slow.hangsOnSecondPage,
    expected: { outcome: 'partial', reason: /page 2: timeout/, tools: ['list_books'] },
  },
]

const size: Row[] = [
  {
    id: '7',
    server: 'lists 100,000 tools',
    fixture: huge.hundredThousandTools,
    expected: {
      outcome: 'partial',
      reason: /more tools/,
      toolCount: 4_000,
      verdicts: { delete_shelf: destroys },
    },
    extraMs: 60_000,
  },
  {
    id: '8a',
    server: 'sends a body of 1 GB',
    fixture: huge.gigabyteBody,
    expected: { outcome: 'partial', reason: /larger than \d+ bytes/, tools: ['list_books'] },
  },
  {
    id: '8b',
    server: 'sends an event of 1 GB',
    fixture: huge.gigabyteEvent,
    expected: { outcome: 'partial', reason: /larger than \d+ bytes/, tools: ['list_books'] },
  },
  {
    id: '8c',
    server: 'sends a gzip bomb: 1 GB in 1 MB',
    fixture: huge.gzipBomb,
    expected: { outcome: 'partial', reason: /larger than \d+ bytes/, tools: ['list_books'] },
  },
  {
    id: '9a',
    server: 'sends a schema 10,000 levels deep',
    fixture: huge.deepSchema,
    expected: {
      outcome: 'partial',
      reason: /too large or too deep/,
      tools: ['list_books', null],
      statuses: { 1: 'unusable' },
    },
  },
  {
    id: '9b',
    server: 'sends capabilities 10,000 levels deep',
    fixture: huge.deepGreeting,
    expected: { outcome: 'complete', tools: ['list_books'] },
  },
  {
    id: '10a',
    server: 'sends a description of 50 MB',
    fixture: huge.fiftyMegabyteDescription,
    expected: { outcome: 'partial', reason: /larger than \d+ bytes/, tools: ['list_books'] },
  },
  {
    id: '10b',
    server: 'sends a description of 2 MB',
    fixture: huge.twoMegabyteDescription,
    expected: {
      outcome: 'partial',
      reason: /too large/,
      tools: ['list_books', null],
      statuses: { 1: 'unusable' },
    },
  },
  {
    id: '10c',
    server: 'sends 900,000 characters that each unfold to eighteen',
    fixture: huge.unfoldingText,
    expected: {
      outcome: 'complete',
      tools: ['list_books', 'read_page'],
      verdicts: { read_page: { needsReview: true } },
    },
  },
  {
    id: '10d',
    server: 'names a tool with 130,000 verbs, and an argument with 100,000 words',
    fixture: huge.millionVerbs,
    expected: {
      outcome: 'complete',
      toolCount: 3,
      verdicts: {
        [`${'delete_'.repeat(130_000)}`]: { ...destroys, needsReview: true },
        read_book: { needsReview: true },
      },
      decisions: { read_book: notAllowed },
    },
  },
]

const protocol: Row[] = [
  {
    id: '11a',
    server: 'sends invalid JSON before its answer',
    fixture: nuisances.invalidJsonThenGood,
    expected: listed(['invalid-json']),
  },
  {
    id: '11b',
    server: 'sends a list that ends in the middle',
    fixture: nuisances.invalidJsonOnly,
    expected: { outcome: 'protocol_error', phase: 'list', reason: /invalid-json/ },
  },
  {
    id: '11c',
    server: 'sends no JSON',
    fixture: nuisances.invalidWords,
    expected: { outcome: 'protocol_error', phase: 'list', reason: /invalid-json/ },
  },
  {
    id: '12a',
    server: 'answers with a wrong id first',
    fixture: nuisances.wrongIdThenGood,
    expected: listed(['wrong-id']),
  },
  {
    id: '12b',
    server: 'answers with wrong ids only',
    fixture: nuisances.onlyWrongIds,
    expected: { outcome: 'protocol_error', phase: 'list', reason: /wrong-id/ },
  },
  {
    id: '12c',
    server: 'answers an old id again',
    fixture: nuisances.duplicateIds,
    expected: listed(['duplicate-answer']),
  },
  {
    id: '13a',
    server: 'sends two results for one id',
    fixture: nuisances.twoResults,
    expected: listed(['duplicate-answer']),
  },
  {
    id: '13b',
    server: 'sends two results in one answer',
    fixture: nuisances.repeatsResultKey,
    expected: listed(['duplicate-key']),
  },
  {
    id: '14',
    server: 'floods with 5,000 notifications',
    fixture: nuisances.notificationFlood,
    expected: listed(['notification-flood']),
  },
  { id: '15a', server: 'sends a batch', fixture: nuisances.batches, expected: listed(['batch']) },
  {
    id: '15b',
    server: 'sends a batch of 1,300,000 messages that are none',
    fixture: nuisances.hugeBatch,
    expected: { outcome: 'protocol_error', phase: 'list', reason: /batch-too-long/ },
  },
  {
    id: '16',
    server: 'asks the client for sampling, elicitation and roots',
    fixture: nuisances.asksTheClient,
    expected: listed(['server-request']),
  },
]

const tools: Row[] = [
  {
    id: '17',
    server: 'lists malformed tools among good ones',
    fixture: texts.malformedAmongGood,
    expected: {
      outcome: 'complete',
      tools: ['list_books', 'get_book', 'find_book', 'count_books'],
      statuses: { 0: 'ok', 1: 'malformed', 2: 'malformed', 3: 'malformed' },
    },
    surfaces: policies,
  },
  {
    id: '18',
    server: 'lists tools without a name, and what is no tool',
    fixture: texts.nameless,
    expected: {
      outcome: 'complete',
      tools: ['list_books', null, null, null, null, null],
      statuses: { 0: 'ok', 1: 'unusable', 2: 'unusable', 3: 'unusable', 4: 'unusable', 5: 'unusable' },
    },
    surfaces: policies,
  },
  {
    id: '19',
    server: 'lists two tools of one name, one harmless',
    fixture: texts.twoOfOneName,
    expected: {
      outcome: 'complete',
      tools: ['list_books', 'sync_orders', 'sync_orders'],
      verdicts: { sync_orders: { nameIssues: ['duplicate'] } },
      decisions: { sync_orders: never },
    },
    surfaces: policies,
  },
  {
    id: '20',
    server: 'lists names that are equal after normalisation',
    fixture: texts.equalWhenNormalised,
    expected: {
      outcome: 'complete',
      verdicts: {
        ...judgedAs(['reаd_order', 'ｆｉｎｄ_order', 'get_\u200border'], {
          ...destroys,
          nameIssues: ['look-alike'],
        }),
        ...judgedAs(['read_order', 'find_order', 'get_order'], { nameIssues: ['look-alike'] }),
      },
      decisions: Object.fromEntries(
        ['reаd_order', 'ｆｉｎｄ_order', 'get_\u200border', 'read_order', 'find_order', 'get_order'].map(
          (name) => [name, never],
        ),
      ),
    },
    surfaces: policies,
  },
]

const addresses: Row[] = [
  ...forbidden.map(([what, location], n): Row => ({
    id: `21${letter(n)}`,
    server: `redirects to ${what}`,
    fixture: network.redirectsTo(location),
    named: publicName,
    expected: blockedAt('connect', [open]),
  })),
  ...resolved.map(([what, answer], n): Row => ({
    id: `22${letter(n)}`,
    server: `has a name that resolves to ${what}`,
    fixture: network.closesAlways,
    named: { host: shop, resolve: async () => [...answer] },
    expected: blockedAt('connect', []),
  })),
  {
    id: '22x',
    server: 'has a name that resolves to a public address first and to a private one then (rebinding)',
    fixture: network.closesAlways,
    named: rebinds('10.0.0.7'),
    expected: { ...blockedAt(undefined, [open]), reason: /10\.0\.0\.7/ },
  },
  {
    id: '23a',
    server: 'names an SSE endpoint on another origin',
    fixture: network.foreignEndpoint,
    expected: { outcome: 'blocked', reason: /another origin/ },
  },
  {
    id: '23b',
    server: 'names OAuth metadata on another origin',
    fixture: network.foreignMetadata,
    expected: { outcome: 'auth_required' },
  },
]

const statuses: Row[] = [
  {
    id: '24a',
    server: 'returns 401',
    fixture: network.status(401),
    expected: { outcome: 'auth_required', reason: /401/ },
  },
  {
    id: '24b',
    server: 'returns 403',
    fixture: network.status(403),
    expected: { outcome: 'forbidden', reason: /403/ },
  },
  {
    id: '24c',
    server: 'returns 404',
    fixture: network.status(404),
    expected: { outcome: 'not_found', reason: /404/ },
  },
  {
    id: '24d',
    server: 'returns 405',
    fixture: network.status(405),
    expected: { outcome: 'protocol_error', reason: /405/ },
  },
  {
    id: '24e',
    server: 'returns 429 with Retry-After',
    fixture: network.status(429, { 'retry-after': '120' }),
    expected: { outcome: 'rate_limited', reason: /429/ },
  },
  {
    id: '24f',
    server: 'returns 500',
    fixture: network.status(500),
    expected: { outcome: 'server_error', reason: /500/ },
  },
  { id: '24g', server: 'fails at TLS', fixture: network.noTls, expected: { outcome: 'tls_error' } },
  {
    id: '24h',
    server: 'resets the connection',
    fixture: network.resets,
    expected: { outcome: 'unreachable', reason: /^reset/ },
  },
]

const steered: ExpectedVerdict = { ...destroys, signals: ['model-directed-text'] }

const words: Row[] = [
  {
    id: '25',
    server: 'lies in its annotations',
    fixture: texts.liesInAnnotations,
    expected: {
      outcome: 'complete',
      verdicts: { delete_all: { ...destroys, contradicted: 'understates' } },
      decisions: { delete_all: notAllowed },
    },
    surfaces: [...screens, ...policies],
  },
  {
    id: '26a',
    server: 'writes instructions to the judge into descriptions, titles, schemas, in several languages',
    fixture: texts.steersTheJudge,
    expected: {
      outcome: 'complete',
      verdicts: {
        ...judgedAs(namesOf(texts.steering), steered),
        ...judgedAs(namesOf(texts.covertSteering), destroys),
      },
      decisions: Object.fromEntries(
        namesOf([...texts.steering, ...texts.covertSteering]).map((name) => [name, notAllowed]),
      ),
    },
    surfaces: [...screens, ...policies],
  },
  {
    id: '26b',
    server: 'writes instructions to the judge into its own instructions',
    fixture: texts.steersByInstructions,
    expected: { outcome: 'complete', verdicts: { delete_customer: steered } },
    surfaces: [...screens, ...policies],
  },
  {
    id: '27',
    server: 'hides its payload behind 200,000 harmless characters, or in the 3,001st argument',
    fixture: texts.payloadBehindFiller,
    expected: {
      outcome: 'complete',
      decisions: { show_hours: notAllowed, show_rules: notAllowed },
    },
    surfaces: policies,
  },
  {
    id: '28a',
    server: 'uses look-alike, zero-width, bidirectional and tag characters in names',
    fixture: texts.disguisedNames,
    expected: {
      outcome: 'complete',
      verdicts: judgedAs(
        [
          'dеlete_user',
          'dele\u200bte_account',
          '\u202edelete_order',
          `delete_shelf${'\u{e0072}\u{e0065}\u{e0061}\u{e0064}'}`,
        ],
        { ...destroys, nameIssues: ['look-alike'] },
      ),
    },
    surfaces: [...screens, ...policies],
  },
  {
    id: '28b',
    server: 'has names in Chinese, Russian and with emoji, and means no harm',
    fixture: texts.otherScripts,
    expected: {
      outcome: 'complete',
      verdicts: judgedAs(['搜索图书', 'найти_книгу', 'list_books_📚', 'buscar_libro_español'], {
        innocent: true,
      }),
    },
    surfaces: [...screens, ...policies],
  },
  {
    id: '29',
    server: 'puts escape sequences, HTML, scripts, Markdown, formulas and line breaks everywhere',
    fixture: texts.actsOnItsReader,
    expected: { outcome: 'complete', toolCount: texts.actingTexts.length },
    surfaces: [...screens, ...policies],
  },
  {
    id: '30',
    server: 'names tools *, __proto__, constructor, x"; allow, with quotes, commas, brackets and line breaks',
    fixture: texts.oddlyNamed,
    expected: {
      outcome: 'complete',
      toolCount: texts.oddNames.length + 8,
      verdicts: judgedAs(['*', 'list_*'], { nameIssues: ['wildcard'] }),
      decisions: { '*': never, 'list_*': never },
    },
    surfaces: [...screens, ...policies],
  },
  {
    id: '31',
    server: 'puts NUL, lone surrogates and names of a megabyte into its text',
    fixture: texts.unstorable,
    expected: {
      outcome: 'partial',
      reason: /too large/,
      toolCount: 5,
      statuses: { 0: 'ok', 3: 'unusable', 4: 'ok' },
    },
    surfaces: [...screens, ...policies],
  },
]

const changes: Row[] = [
  {
    id: '32a',
    server: 'turns a description destructive between scans',
    fixture: changing.turnsDestructive,
    scans: 2,
    expected: {
      outcome: 'complete',
      changes: ['description_changed', 'category_changed', 'risk_raised'],
      verdicts: { get_order: destroys },
    },
    surfaces: ['changes'],
  },
  {
    id: '32b',
    server: 'changes a schema between scans',
    fixture: changing.changesSchema,
    scans: 2,
    expected: { outcome: 'complete', changes: ['schema_changed', 'category_changed', 'risk_raised'] },
    surfaces: ['changes'],
  },
  {
    id: '32c',
    server: 'changes an annotation between scans',
    fixture: changing.changesAnnotations,
    scans: 2,
    expected: { outcome: 'complete', changes: ['annotations_changed'] },
    surfaces: ['changes'],
  },
  {
    id: '32d',
    server: 'changes its instructions between scans',
    fixture: changing.changesInstructions,
    scans: 2,
    expected: { outcome: 'complete', changes: ['instructions_changed'] },
    surfaces: ['changes'],
  },
  {
    id: '32e',
    server: 'renames a tool between scans',
    fixture: changing.renames,
    scans: 2,
    expected: { outcome: 'complete', changes: ['tool_renamed'] },
    surfaces: ['changes'],
  },
  {
    id: '32f',
    server: 'reorders the keys of a definition between scans: no change',
    fixture: changing.reordersKeys,
    scans: 2,
    expected: { outcome: 'complete', changes: [] },
    surfaces: ['changes'],
  },
  {
    id: '33',
    server: 'lists other tools on a second call',
    fixture: changing.listsOtherwise,
    scans: 2,
    expected: {
      outcome: 'complete',
      anomalies: ['unstable-listing'],
      changes: ['listing_unstable', 'tool_added'],
    },
    surfaces: ['changes'],
  },
]

const machine: Row[] = [
  {
    id: '34a',
    server: '(stdio) writes to HOME',
    fixture: stdio('misbehaves.mjs', 'writes-home'),
    expected: { ...listed(), noToolMatches: new RegExp(`HOME=${process.env['HOME'] ?? '/root'}(?![\\w/])`) },
  },
  {
    id: '34b',
    server: '(stdio) reads the environment',
    fixture: stdio('misbehaves.mjs', 'reads-environment'),
    expected: { ...listed(), noToolMatches: /HOSTILE_CANARY|VITEST|npm_config|npm_package/ },
  },
  {
    id: '34c',
    server: '(stdio) forks children that stay',
    fixture: stdio('misbehaves.mjs', 'forks'),
    expected: listed(),
  },
  {
    id: '34d',
    server: '(stdio) never answers and never exits',
    fixture: stdio('misbehaves.mjs', 'never-answers'),
    expected: late('initialize'),
  },
  {
    id: '34e',
    server: '(stdio) ignores SIGTERM',
    fixture: stdio('misbehaves.mjs', 'ignores-sigterm'),
    expected: listed(),
  },
  {
    id: '34f',
    server: '(stdio) prints garbage to stdout',
    fixture: stdio('misbehaves.mjs', 'prints-garbage'),
    expected: listed(['invalid-json', 'text-on-stdout']),
  },
  {
    id: '34g',
    server: '(stdio) fills stdout without end',
    fixture: stdio('misbehaves.mjs', 'fills-stdout'),
    expected: { outcome: 'protocol_error', reason: /stopped after \d+ bytes/ },
  },
  {
    id: '34h',
    server: '(stdio) fills stderr with 30 MB',
    fixture: stdio('misbehaves.mjs', 'fills-stderr'),
    expected: listed(),
  },
  {
    id: '34i',
    server: '(stdio) exits at once, with a secret in its last words',
    fixture: stdio('misbehaves.mjs', 'exits-at-once'),
    expected: {
      outcome: 'failed_to_start',
      reason: /exit code 3/,
      stderr: /cannot open the library/,
      nowhere: network.secret,
    },
  },
]

const secrets: Row[] = [
  {
    id: '36',
    server: 'has a token in its URL and repeats it in its errors',
    fixture: network.repeatsSecrets,
    expected: { outcome: 'server_error', reason: /500/, nowhere: network.secret },
    surfaces: [...screens],
  },
  {
    id: '38',
    server: 'sends two description keys in one tool',
    fixture: texts.duplicateKeys,
    expected: {
      outcome: 'complete',
      tools: ['tidy_orders', 'tidy_books', 'list_books'],
      statuses: { 0: 'malformed', 1: 'malformed', 2: 'ok' },
      verdicts: judgedAs(['tidy_orders', 'tidy_books'], destroys),
      decisions: { tidy_orders: notAllowed, tidy_books: notAllowed },
    },
    surfaces: [...screens, ...policies],
  },
]

/** Every hostile behaviour that a server of ours shows. */
export const rows: readonly Row[] = [
  ...waiting,
  ...paging,
  ...size,
  ...protocol,
  ...tools,
  ...addresses,
  ...statuses,
  ...words,
  ...changes,
  ...machine,
  ...secrets,
]

/** Every other behaviour of the list, with the tests that show it. */
export const elsewhere: readonly Elsewhere[] = [
  {
    id: '34j',
    server:
      '(stdio) reads the home directory, writes outside, reaches the network, forks without end, outlives its parent',
    expected: 'contained by bubblewrap',
    tests: [
      { file: 'connect-local/containment.test.ts', name: 'reads neither the home of the user' },
      { file: 'connect-local/containment.test.ts', name: 'writes nowhere but into its throw-away folders' },
      { file: 'connect-local/containment.test.ts', name: 'reaches no network' },
      { file: 'connect-local/containment.test.ts', name: 'forks no further than its limit' },
      { file: 'connect-local/containment.test.ts', name: 'ends with Placard, though Placard is killed' },
    ],
  },
  {
    id: '35',
    server: '(package) has install scripts',
    expected: 'never run on install',
    tests: [{ file: 'connect-local/install-package.test.ts', name: 'no install script runs' }],
  },
  {
    id: '37',
    server: 'the judge is down, slow, answers nonsense, refuses, invents quotes, disagrees with itself',
    expected: 'the verdict of the rules stands and says so',
    tests: [
      { file: 'judge/judge-listing.test.ts', name: 'a dead endpoint stops the asking' },
      { file: 'judge/judge-listing.test.ts', name: '500 is repeated with growing pauses' },
      { file: 'judge/judge-listing.test.ts', name: 'a quote that is not there is dropped' },
      {
        file: 'judge/judge-listing.test.ts',
        name: 'a model that disagrees with itself is taken at its worst',
      },
      { file: 'judge/judge-listing.test.ts', name: 'what was refused once is not sent again' },
    ],
  },
  {
    id: '39',
    server:
      'the database goes away in the middle; the process is killed at any moment; the disk is full; the clock jumps',
    expected: 'the run is resumed; no server lost, none recorded twice',
    tests: [
      { file: 'faults/database-gone.test.ts', name: 'nothing lost, nothing twice' },
      { file: 'faults/killed.test.ts', name: 'ends with the record of one that was left alone' },
      { file: 'faults/full-disk.test.ts', name: 'nothing lost, nothing twice' },
      { file: 'faults/two-scans.test.ts', name: 'the second says who is there and changes nothing' },
      { file: 'faults/clock.test.ts', name: 'every server is recorded once' },
    ],
  },
]
