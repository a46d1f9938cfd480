import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../store/postgres.ts'
import { spawnChild } from '../store/spawn-child.ts'
import { inStore, placardIn, temporaryFolder } from './placard.ts'

const tool = (name: string) => ({ name, description: 'Lists books.', inputSchema: { type: 'object' } })
const listing = JSON.stringify({ tools: [tool('list_books')] })

/** Words of a command line, and the one line that they come to. */
type Row = readonly [line: string, err: string | RegExp]

const notOne = (option: string): string =>
  `placard: ${option}: its value would go to every server of this scan; name exactly one server\n`

/** What is refused before a database is opened, a folder made or a server reached. */
const early: Row[] = [
  [
    'scan',
    /^placard: no server named; give a URL, npm:<package>, .*--quick-start, --catalogue, --clients\n$/,
  ],
  [
    'scan http://',
    /^placard: http:\/\/ is not a URL that Placard can reach \(.*\); give an http:\/\/ or https:\/\/ address\n$/,
  ],
  ['scan ftp://shop.example/mcp', /^placard: ftp:\/\/shop\.example\/mcp is not a URL that Placard can reach/],
  [
    'scan https://user:hunter2@shop.example/mcp',
    /^placard: https:\/\/shop\.example\/mcp is not a URL .*pass these with --header\).*\n$/,
  ],
  [
    'scan nowhere',
    /^placard: "nowhere" names no server; give a URL, npm:<package>, stdio:<command> or a file\n$/,
  ],
  ['scan nowhere.json', 'placard: nowhere.json does not exist; check the path\n'],
  ['scan {folder}', /^placard: .* cannot be read \(it is no file\)\n$/],
  ['scan {folder}/broken.json', /^placard: .*broken\.json is not valid JSON: .*\n$/],
  ['scan {folder}/broken.yaml', /^placard: .*broken\.yaml is not valid YAML: see line \d\n$/],
  ['scan {folder}/empty.json', /^placard: .*empty\.json is not valid JSON: it is empty\n$/],
  [
    'scan {folder}/other.json',
    /^placard: .*other\.json is neither a catalogue, nor a client configuration, nor a saved tools\/list answer; see "placard scan --help"\n$/,
  ],
  ['scan {folder}/none.json', /^placard: nothing was found to scan; .*\n$/],
  [
    'scan npm:Not/A/Package!',
    /^placard: npm:Not\/A\/Package! cannot be used as a server: that is no name of a package\n$/,
  ],
  ['scan stdio:', /^placard: stdio: cannot be used as a server: give a command after stdio:\n$/],
  [
    'scan https://shop.example/mcp -- --books',
    /^placard: https:\/\/shop\.example\/mcp cannot be used as a server: what stands after -- goes to one npm:.*\n$/,
  ],
  ['scan npm:a npm:b -- --books', 'placard: --: arguments after -- need exactly one server before it\n'],
  ['scan --clients -- --books', 'placard: --: arguments after -- need exactly one server before it\n'],
  ['scan npm:a --resume', 'placard: --resume: it goes on with the servers of the last run; name none\n'],
  ['scan npm:a --json --jsonl', 'placard: --jsonl: choose either --json or --jsonl\n'],
  ['scan npm:a --concurrency 0', 'placard: --concurrency: must be a whole number from 1 to 512\n'],
  ['scan npm:a --per-host x', 'placard: --per-host: must be a whole number from 1 to 64\n'],
  ['scan npm:a --timeout soon', 'placard: --timeout: must be a time such as 30s, 1500ms or 2m, not "soon"\n'],
  ['scan npm:a --fail-on severe', 'placard: --fail-on: must be one of low, medium, high, critical\n'],
  ['scan npm:a --sandbox cage', /^placard: --sandbox: must be one of auto, .*\n$/],
  ['scan npm:a --header hunter2', 'placard: --header: write it as "Name: value"\n'],
  ['scan npm:a --env MISSING_ONE', 'placard: --env MISSING_ONE: the variable MISSING_ONE is not set\n'],
  ['scan npm:a --env KEY=file:nowhere', 'placard: --env KEY: nowhere cannot be read (ENOENT)\n'],
  ['scan --catalogue --header X-Key:hunter2', notOne('--header')],
  ['scan --quick-start --header X-Key:hunter2', notOne('--header')],
  ['scan --catalogue --env KEY=hunter2', notOne('--env')],
  ['scan https://a.example/mcp https://b.example/mcp --header X-Key:hunter2', notOne('--header')],
  ['scan npm:a https://b.example/mcp --env KEY=hunter2', notOne('--env')],
  ['scan {folder}/one-good.json --header X-Key:hunter2', notOne('--header')],
  ['scan {folder}/client.json --env KEY=hunter2', notOne('--env')],
  ['scan npm:a --llm all', 'placard: --llm: set PLACARD_MODEL to the model’s name\n'],
  ['scan npm:a --colour', /^placard: unknown option '--colour'.*; see "placard scan --help"\n$/],
  [
    'scan npm:a --timeout',
    /^placard: option '--timeout <time>' argument missing; see "placard scan --help"\n$/,
  ],
  ['scna', /^placard: unknown command 'scna'.*scan.*; see "placard --help"\n$/],
  ['lookup', /^placard: missing required argument 'tool'; see "placard lookup --help"\n$/],
  ['lookup a b', /^placard: too many arguments.*; see "placard lookup --help"\n$/],
  ['lookup a -- b', /^placard: --: lookup takes nothing after it\n$/],
  ['export', /^placard: missing required argument 'server'; see "placard export --help"\n$/],
  ['export shop --format xml', /^placard: unknown format "xml"; choose one of json, .*policylayer.*\n$/],
  ['export shop --ask-as deny', 'placard: --ask-as: only "allow" can be given\n'],
  ['runs --limit 0', 'placard: --limit: must be a whole number from 1 to 10000\n'],
  ['show shop --target x', /^placard: --target: must be a whole number from 1 to \d+\n$/],
  ['classify', 'placard: classify: name one file, or - for stdin\n'],
  ['classify nowhere.jsonl', 'placard: nowhere.jsonl does not exist; check the path\n'],
  ['classify {folder}', /^placard: .* cannot be read \(EISDIR\)\n$/],
  [
    'classify {folder}/empty.json',
    /^placard: .*empty\.json is not valid JSON or JSON Lines of tools: it holds no tool\n$/,
  ],
  [
    'classify {folder}/no-tools.json',
    /^placard: .*no-tools\.json is not valid JSON or JSON Lines of tools: it holds no tool\n$/,
  ],
  ['classify -', /^placard: stdin is not valid JSON or JSON Lines of tools: it holds no tool\n$/],
  [
    'classify {folder}/shop.json --fail-on severe',
    'placard: --fail-on: must be one of low, medium, high, critical\n',
  ],
]

/** What is refused by what the database holds, or does not. */
const late: Row[] = [
  ['scan --resume', 'placard: every run is finished; start one with "placard scan <server>"\n'],
  [
    'show nobody',
    'placard: no server "nobody" in the catalogue; run "placard scan nobody" first, or see "placard show" for what is there\n',
  ],
  ['show sho', /^placard: no server "sho" in the catalogue/],
  [
    'show books',
    'placard: "books" fits several servers: dump:library-books, dump:shop-books; name one of them in full\n',
  ],
  [
    'lookup list_books --server books',
    /^placard: "books" fits several servers: dump:library-books, dump:shop-books; /,
  ],
  [
    'show shop-books burn_books',
    'placard: dump:shop-books lists no tool "burn_books"; see "placard show dump:shop-books" for its tools\n',
  ],
  ['show shop-books --target 99', /^placard: --target: dump:shop-books has the targets? \d+\n$/],
  ['export shop-books burn_books', /^placard: dump:shop-books lists no tool "burn_books"/],
  ['export nobody', /^placard: no server "nobody" in the catalogue/],
  [
    'export shop-books --out {folder}/empty.json',
    /^placard: .*empty\.json.* cannot be written \((EEXIST|ENOTDIR)\)\n$/,
  ],
  ['runs nobody', 'placard: no run "nobody"; see "placard runs"\n'],
  ['reclassify nobody', /^placard: no server "nobody" in the catalogue/],
  [
    'override shop-books burn_books --risk low --reason so',
    /^placard: dump:shop-books lists no tool "burn_books"/,
  ],
]

const folder = temporaryFolder()
const words = (line: string): string[] => line.split(' ').map((word) => word.replace('{folder}', folder))
const files: Record<string, string> = {
  'broken.json': '{"servers": [',
  'broken.yaml': 'servers:\n  - a: [\n',
  'empty.json': '',
  'other.json': '{"books": []}',
  'none.json': '{"servers": []}',
  'no-tools.json': '{"tools": []}',
  'shop.json': listing,
  'shop-books.json': listing,
  'library-books.json': listing,
  'one-bad.json': JSON.stringify({ servers: [{ url: 'nonsense' }, { url: 'http://127.0.0.1:1/mcp' }] }),
  'one-good.json': JSON.stringify({ servers: [{ url: 'https://shop.example/mcp' }] }),
  'client.json': JSON.stringify({ mcpServers: { shop: { command: 'npx', args: ['-y', 'shop@1.0.0'] } } }),
  'all-bad.json': JSON.stringify({ servers: [{ url: 'nonsense' }] }),
}
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)

const wanted = (err: string | RegExp): unknown => (typeof err === 'string' ? err : expect.stringMatching(err))

describe('a mistake is one line and exit code 2', () => {
  const placard = placardIn(folder)

  test.each(early)('placard %s, before anything is started', async (line, err) => {
    expect(await placard(words(line))).toEqual({ code: 2, out: '', err: wanted(err) })
    expect(readdirSync(folder)).not.toContain('data')
  })

  describe('where the catalogue holds two servers of a like name', () => {
    beforeAll(async () => {
      await placard(['scan', path.join(folder, 'shop-books.json'), path.join(folder, 'library-books.json')])
    })

    test.each(late)('placard %s', async (line, err) => {
      expect(await placard(words(line))).toEqual({ code: 2, out: '', err: wanted(err) })
    })

    test('a catalogue with one bad entry: the rest is scanned, and the exit code says so', async () => {
      const file = path.join(folder, 'one-bad.json')
      const { code, out, err } = await placard(['scan', file, '--json', '--allow-private'])
      expect(code).toBe(2)
      expect(JSON.parse(out).servers).toMatchObject([
        { server: 'http://127.0.0.1:1/mcp', outcome: 'blocked' },
      ])
      expect(err).toMatch(
        /^left out: \S*one-bad\.json, entry 1: url: .*\n\[1\/1\] http:\/\/127\.0\.0\.1:1\/mcp: /,
      )
    })

    test('a catalogue of bad entries only: nothing is recorded', async () => {
      const before = (await placard.json(['runs'])).runs.length
      const { code, out, err } = await placard(['scan', path.join(folder, 'all-bad.json')])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/^left out: .*\nplacard: nothing was found to scan; .*\n$/)
      expect((await placard.json(['runs'])).runs).toHaveLength(before)
    })

    // Last: nothing reads this database afterwards.
    test('a database of a newer Placard is left alone', async () => {
      const insert = `insert into placard_migration (name, applied_at) values ('9999_later', now())`
      await inStore(placard, async ({ db }) => await db.execute(sql.raw(insert)))
      const err = expect.stringMatching(
        /^placard: the database was written by a newer Placard \(it holds 9999_later\); update Placard, .*\n$/,
      )
      expect(await placard(['show'])).toEqual({ code: 2, out: '', err })
    })
  })

  test('a folder that another process holds', async () => {
    const held = temporaryFolderNow('held')
    const child = spawnChild('hold', held)
    try {
      expect(await child.nextLine()).toBe('open')
      const { code, out, err } = await placard(['show', '--data-dir', held])
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(
        /^placard: the database in \S*held is in use by placard hold \(pid \d+, since \S+\); wait for it to end, or stop it\n$/,
      )
    } finally {
      child.process.stdin?.write('end\n')
      await child.ended
    }
    expect(await placard(['show', '--data-dir', held])).toMatchObject({ code: 1, err: '' })
  })

  test.each([
    [
      'postgres://librarian:hunter2@127.0.0.1:{port}/library',
      /^placard: the database at postgres:\/\/127\.0\.0\.1:\d+\/library does not answer \(.*refused\); check DATABASE_URL and that Postgres runs\n$/,
    ],
    ['library', /^placard: DATABASE_URL: it is no URL of a Postgres; .*\n$/],
    [
      'mysql://librarian:hunter2@127.0.0.1/library',
      /^placard: DATABASE_URL: it is no URL of a Postgres; .*\n$/,
    ],
  ])('DATABASE_URL=%s', async (url, err) => {
    const env = { ...placard.env, DATABASE_URL: url.replace('{port}', String(await freePort())) }
    const called = await placard(['show'], { env })
    expect(called).toEqual({ code: 2, out: '', err: expect.stringMatching(err) })
    expect(called.err).not.toContain('hunter2')
  })

  test('a data folder that is a file', async () => {
    const { code, out, err } = await placard(['show', '--data-dir', path.join(folder, 'shop.json')])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      /^placard: the database in \S*shop\.json cannot be opened \(.*\); move the folder away to start anew\n$/,
    )
  })
})

function temporaryFolderNow(name: string): string {
  const inner = path.join(folder, name)
  mkdirSync(inner)
  return inner
}
