import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { isInstalled, realServer } from '../real-servers.ts'
import { checkEvidence, onBothDatabases, pinned, placardIn, temporaryFolder } from './placard.ts'

const names = ['server-filesystem', 'server-memory', 'server-gitlab'].map(
  (name) => `@modelcontextprotocol/${name}`,
)
const ready = names.every((name) => isInstalled(realServer(`npm:${name}`)))
const filesystem = 'npm:@modelcontextprotocol/server-filesystem'

describe.skipIf(!ready)('a user’s way through Placard', () => {
  onBothDatabases('from a scan to a policy', (placard) => {
    test('servers are scanned by their names', async () => {
      const [files = '', memory = '', gitlab = ''] = names.map(pinned)
      const first = await placard(['scan', files, '--', placard.folder])
      expect(first).toMatchObject({ code: 0 })
      const others = await placard(['scan', memory, gitlab])
      expect(others).toMatchObject({ code: 0 })
      expect(others.out).toMatch(/^2 servers: 2 complete\n18 tools: /m)
      expect(others.err).toMatch(/^\[1\/2\] npm:\S+: complete, 9 tools, \d+\.\d s\n\[2\/2\] /)
    })

    test('a tool is looked up by its name', async () => {
      const found = await placard(['lookup', 'write_file'])
      expect(found).toMatchObject({ code: 0, err: '' })
      expect(found.out).toMatch(/^high +write +write_file +npm:@modelcontextprotocol\/server-filesystem +“/m)
      expect(found.out).toContain('Why: write_file on npm:@modelcontextprotocol/server-filesystem\n')
      expect(await placard.json(['lookup', 'write_file'])).toMatchObject({
        schemaVersion: 1,
        query: 'write_file',
        ambiguous: false,
        worst: { server: filesystem, category: 'write', risk: 'high' },
        matches: [{ server: filesystem, name: 'write_file', verdict: { category: 'write' } }],
        near: [],
      })
    })

    test('a name that nobody has exits with 1, and near ones are told', async () => {
      const missed = await placard(['lookup', 'wrte_file'])
      expect(missed).toMatchObject({ code: 1, err: '' })
      expect(missed.out).toMatch(/^No tool "wrte_file" in the catalogue\. Near: write_file/)
      const json = await placard.json(['lookup', 'wrte_file'])
      expect(json).toMatchObject({ schemaVersion: 1, worst: null, matches: [] })
      expect(json.near[0]).toBe('write_file')
    })

    test('a server is shown with its tools, the riskiest first', async () => {
      const shown = await placard(['show', 'server-filesystem'])
      expect(shown).toMatchObject({ code: 0, err: '' })
      const rows = shown.out.split('\n').filter((line) => /^(low|medium|high|critical) /.test(line))
      expect(rows).toHaveLength(11)
      const levels = rows.map((row) => ['critical', 'high', 'medium', 'low'].indexOf(row.split(' ')[0] ?? ''))
      expect(levels).toEqual(levels.toSorted((a, b) => a - b))
      const json = await placard.json(['show', 'server-filesystem'])
      expect(json).toMatchObject({
        schemaVersion: 1,
        server: { slug: filesystem },
        snapshot: { outcome: 'complete' },
      })
      expect(json.tools).toHaveLength(11)
      expect(json.policy.tools).toHaveLength(11)
    })

    test('malformed tools are classified and flagged', async () => {
      const { tools } = await placard.json(['show', 'server-gitlab'])
      expect(tools).toHaveLength(9)
      for (const tool of tools) {
        expect(tool).toMatchObject({
          status: 'malformed',
          problems: ['inputSchema.type is not "object"'],
          verdict: { category: expect.any(String), evidence: expect.any(Array) },
        })
      }
      const { out } = await placard(['show', 'server-gitlab'])
      expect(out).toMatch(/\n {2}malformed: inputSchema.type is not "object"\n {4}.*push_files/)
    })

    test('one tool is shown with its rationale, quotes and policy', async () => {
      const { out, code } = await placard(['show', 'server-filesystem', 'write_file'])
      expect(code).toBe(0)
      for (const part of ['HIGH write', 'From the definition', '“', '/description', 'Recommended policy']) {
        expect(out).toContain(part)
      }
      const json = await placard.json(['show', 'server-filesystem', 'write_file'])
      expect(json.tools).toMatchObject([{ name: 'write_file', definition: { name: 'write_file' } }])
    })

    test('a policy is exported, whole and for one tool', async () => {
      const whole = await placard(['export', 'server-filesystem', '--format', 'policylayer'])
      expect(whole.code).toBe(0)
      const policy = JSON.parse(whole.out)
      expect(policy).toMatchObject({ version: '1', default: 'deny' })
      expect(Object.keys(policy.tools)).toHaveLength(11)
      expect(policy.tools.write_file).toEqual({
        deny_if: [{ conditions: [], on_deny: 'Requires human approval.' }],
      })
      expect(whole.err).toMatch(/^lost: write_file: asking a person; instead: denied with/m)
      const one = await placard(['export', 'server-filesystem', 'write_file', '--format', 'policylayer'])
      expect(Object.keys(JSON.parse(one.out).tools)).toEqual(['write_file'])
      expect(one.err).toContain('merge this fragment')
    })

    test('--ask-as allow uses the limit where a target cannot ask', async () => {
      const { out, err } = await placard([
        'export',
        'server-filesystem',
        'write_file',
        '--format',
        'policylayer',
        '--ask-as',
        'allow',
      ])
      expect(JSON.parse(out).tools.write_file).toMatchObject({ limits: [{ window: 'minute', max: 30 }] })
      expect(err).toContain('lost: write_file: asking a person; instead: allowed, at most 30 calls a minute')
    })

    test('--out writes the files there and nothing on stdout', async () => {
      const { out, err, code } = await placard([
        'export',
        'server-memory',
        '--format',
        'policylayer',
        '--out',
        'policies',
      ])
      expect({ out, code }).toEqual({ out: '', code: 0 })
      const file = path.join(placard.folder, 'policies', 'policy.json')
      expect(err).toContain(`wrote ${file}\n`)
      const printed = await placard(['export', 'server-memory', '--format', 'policylayer'])
      expect(readFileSync(file, 'utf8')).toBe(printed.out)
    })

    test('runs tells each server’s outcome', async () => {
      const { runs } = await placard.json(['runs'])
      expect(runs).toHaveLength(2)
      expect(runs[0]).toMatchObject({
        recorded: 2,
        tools: 18,
        byOutcome: [{ outcome: 'complete', count: 2 }],
      })
      const { id } = runs[0].run
      const whole = await placard.json(['runs', id])
      expect(whole.targets.map((each: { server: string }) => each.server)).toEqual([
        'npm:@modelcontextprotocol/server-gitlab',
        'npm:@modelcontextprotocol/server-memory',
      ])
      const { out } = await placard(['runs', id])
      expect(out).toMatch(/published +2\/2 +18 +2 complete/)
      expect(out).toMatch(/npm:@modelcontextprotocol\/server-gitlab +complete +9 /)
    })

    test('reclassify contacts nobody and moves nothing that was judged by the same rules', async () => {
      const { out, code } = await placard(['reclassify'])
      expect({ out, code }).toEqual({ out: '3 servers, 29 tools judged again; 0 moved\n', code: 0 })
      expect(await placard.json(['reclassify', 'server-memory'])).toMatchObject({
        servers: 1,
        tools: 9,
        moved: [],
      })
    })

    test('a server that is scanned again is unchanged, and its runs stay apart', async () => {
      const json = await placard.json(['scan', pinned('@modelcontextprotocol/server-memory')])
      expect(json).toMatchObject({
        schemaVersion: 1,
        servers: [{ outcome: 'complete', tools: 9, changes: 0 }],
      })
      expect((await placard.json(['runs'])).runs).toHaveLength(3)
    })

    test('every evidence stands where it says', async () => {
      const { checked, wrong } = await checkEvidence(placard)
      expect(wrong).toEqual([])
      expect(checked).toBeGreaterThan(29)
    })
  })
})

const shelf = (description: string) => ({
  tools: [
    { name: 'sort_books', description, inputSchema: { type: 'object' } },
    { name: 'burn_books', description: 'Deletes books for ever.', inputSchema: { type: 'object' } },
  ],
})

describe('an override', () => {
  const placard = placardIn(temporaryFolder())
  const file = path.join(placard.folder, 'library.json')
  const save = (description: string): void => writeFileSync(file, JSON.stringify(shelf(description)))
  const reason = 'the books lie in a sandbox'

  test('is set for one tool', async () => {
    save('Sorts the books on the shelf.')
    expect(await placard(['scan', file])).toMatchObject({ code: 0 })
    const set = ['override', 'library', 'sort_books', '--category', 'destructive', '--risk', 'critical']
    const done = await placard([...set, '--reason', reason, '--author', 'Ada'])
    expect(done).toMatchObject({ code: 0, err: '' })
  })

  test('is shown wherever the verdict is, with its reason', async () => {
    for (const argv of [
      ['show', 'library', 'sort_books'],
      [
        'override',
        'library',
        'sort_books',
        '--risk',
        'critical',
        '--category',
        'destructive',
        '--reason',
        reason,
      ],
    ]) {
      const { out } = await placard(argv)
      expect(out).toContain('CRITICAL destructive')
      expect(out).toContain('decided by override')
      expect(out).toContain(reason)
    }
    const [match] = (await placard.json(['lookup', 'sort_books'])).matches
    expect(match.verdict).toMatchObject({ risk: 'critical', decidedBy: 'override', override: { reason } })
    const lookup = await placard(['lookup', 'sort_books'])
    expect(lookup.out).toContain(reason)
    const shown = await placard.json(['show', 'library'])
    expect(shown.tools[0].verdict.override).toMatchObject({ reason })
    const server = await placard(['show', 'library'])
    expect(server.out).toMatch(/critical +destructive +sort_books \(override\)/)
    expect(server.out).toContain(`sort_books: was read, low; changed: ${reason}`)
    expect(lookup.out).toContain('sort_books (override)')
  })

  test('decides the policy', async () => {
    const { out } = await placard(['export', 'library', '--format', 'json'])
    const { tools } = JSON.parse(out)
    expect(tools.find((tool: { name: string }) => tool.name === 'sort_books')).toMatchObject({
      decision: 'hide',
    })
  })

  test('stays while the definition stays, and lapses when it changes', async () => {
    await placard(['scan', file])
    const same = await placard.json(['lookup', 'sort_books'])
    expect(same.worst.risk).toBe('critical')
    save('Sorts the books on the shelf by size.')
    const changed = await placard.json(['scan', file])
    expect(changed.servers[0].changes).toBeGreaterThan(0)
    const after = await placard.json(['lookup', 'sort_books'])
    expect(after.matches[0].verdict.decidedBy).toBe('rules')
    expect(after.matches[0].verdict).not.toHaveProperty('override')
    expect((await placard(['show', 'library', 'sort_books'])).out).not.toContain(reason)
  })

  test.each([
    [['--risk', 'low'], 'placard: --reason: say why; it is shown wherever the verdict is\n'],
    [['--reason', 'so'], 'placard: --category, --risk: give one of them, or both\n'],
    [['--risk', 'tiny', '--reason', 'so'], 'placard: --risk: must be one of low, medium, high, critical\n'],
    [
      ['--risk', 'low', '--reason', 'so', '--expires', '2001-01-01'],
      'placard: --expires: it must lie in the future\n',
    ],
    [
      ['--risk', 'low', '--reason', 'so', '--expires', 'soon'],
      'placard: --expires: must be a day such as 2027-06-30\n',
    ],
  ])('with %j is refused', async (options, err) => {
    expect(await placard(['override', 'library', 'burn_books', ...options])).toEqual({
      code: 2,
      out: '',
      err,
    })
  })
})
