import { getTableColumns, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import type { Judgement } from '../../src/model/judgement.ts'
import type { Override } from '../../src/model/override.ts'
import type { Policy } from '../../src/model/policy.ts'
import type { Target } from '../../src/model/target.ts'
import type { Tool } from '../../src/model/tool.ts'
import {
  activeOverrides,
  addLlmUsage,
  changesOfRun,
  findServer,
  getJudgements,
  judgementKey,
  lapsedOverrides,
  lapseOverrides,
  latestEntry,
  listServers,
  llmUsageOf,
  lookupTool,
  policiesOf,
  publishedTargets,
  publishRun,
  putJudgements,
  putOverride,
  putPolicy,
  putVerdicts,
  recallProbe,
  recognise,
  recordTarget,
  rememberProbe,
  serverFacts,
  upsertServer,
} from '../../src/store/index.ts'
import * as schema from '../../src/store/schema/index.ts'
import { collect, noon, onBoth } from './on-both.ts'
import {
  addShop,
  judgeAll,
  ledgerEntry,
  npmTarget,
  openRun,
  recordFailure,
  recordListing,
  refused,
  shopServer,
  shopSnapshot,
  shopTool,
  shopVerdict,
} from './shop.ts'

const nextDay = new Date('2026-03-02T12:00:00.000Z')

describe('the schema', () => {
  test('it has no column for a value of a header, variable, token or password', () => {
    const columns = Object.values(schema)
      .filter((table) => is(table, PgTable))
      .flatMap((table) => Object.keys(getTableColumns(table)))
    expect(columns.length).toBeGreaterThan(100)
    const suspicious = columns.filter((name) =>
      /secret|token|password|credential|header|env|value|auth(?!or$)/i.test(name),
    )
    // Counters of a language model's tokens.
    expect(suspicious).toEqual(['inputTokens', 'cachedTokens', 'outputTokens'])
  })
})

onBoth('servers', ({ store }) => {
  test('a server that several sources name is one, and remembers each of them', async () => {
    const { db } = store()
    const named = shopServer({ slug: 'io.example/lending', aliases: ['npm:@library/lending'] })
    await upsertServer(db, { ...named, title: 'Lending', description: 'Lends books' }, noon)
    const known = await upsertServer(
      db,
      shopServer({
        slug: 'npm:@library/lending',
        source: { kind: 'client-config', origin: '/home/reader/mcp.json', key: 'lending' },
        clientKey: 'lending',
        trust: 'found',
        title: 'Another title',
        targets: [npmTarget(), npmTarget({ args: ['--branch', 'north'] })],
      }),
      nextDay,
    )
    expect(known.slug).toBe('io.example/lending')
    expect(known.targets).toHaveLength(2)
    await upsertServer(db, named, nextDay)
    const facts = await serverFacts(db, known.id)
    expect(facts).toMatchObject({
      slug: 'io.example/lending',
      title: 'Lending',
      description: 'Lends books',
      aliases: ['npm:@library/lending'],
      sources: [
        { kind: 'client-config', key: 'lending', clientKey: 'lending', firstSeen: nextDay.toISOString() },
        { kind: 'command-line', firstSeen: noon.toISOString(), lastSeen: nextDay.toISOString() },
      ],
    })
    expect(facts?.targets.map((each) => each.target.args)).toContainEqual(['--branch', 'north'])
    expect(facts?.targets).toHaveLength(2)
  })

  test('an upgrade of a package is the same target; other arguments, variables or vantage are another', async () => {
    const { db } = store()
    const token = { name: 'SHOP_TOKEN', in: 'env', required: true, secret: true } as const
    const targets: Target[] = [
      npmTarget({ version: '1.0.0', integrity: 'sha512-one' }),
      npmTarget({ version: '2.0.0', integrity: 'sha512-two' }),
      npmTarget({ args: ['--all'] }),
      npmTarget({ variables: [token] }),
      npmTarget({ variables: [token], vantage: 'credentialed' }),
    ]
    const known = await upsertServer(db, shopServer({ slug: 'npm:@shop/versions', targets }), noon)
    expect(new Set(known.targets.map((each) => each.id)).size).toBe(4)
    expect(known.targets[0]?.id).toBe(known.targets[1]?.id)
    const facts = await serverFacts(db, known.id)
    expect(facts?.targets.find((each) => each.id === known.targets[0]?.id)?.target).toEqual(targets[1])
  })

  test('the default target shows something, then is remote, then wants the fewest secrets', async () => {
    const { db } = store()
    const secret = (name: string) => ({ name, in: 'header', required: true, secret: true }) as const
    const remote = (locator: string, names: string[]): Target => ({
      kind: 'remote',
      locator,
      args: [],
      variables: names.map(secret),
      vantage: 'anonymous',
    })
    const targets = [
      npmTarget(),
      remote('https://shop.example/two', ['Authorization', 'X-Shop']),
      remote('https://shop.example/one', ['Authorization']),
      { ...npmTarget(), kind: 'dump' as const, locator: 'till.json', vantage: 'dump' as const },
    ]
    const known = await upsertServer(db, shopServer({ slug: 'npm:@shop/doors', targets }), noon)
    const order = async () => (await serverFacts(db, known.id))?.targets.map((each) => each.target.locator)
    const unseen = ['https://shop.example/one', 'https://shop.example/two', '@shop/till', 'till.json']
    expect(await order()).toEqual(unseen)
    const targetId = known.targets[0]?.id ?? 0
    const runId = await openRun(db, 'run-doors')
    await recordListing(db, { runId, targetId, seen: shopSnapshot([shopTool('knock')]) })
    await publishRun(db, runId, noon)
    expect((await order())?.[0]).toBe('@shop/till')
  })

  test.each([
    ['npm:@find/books', 'one npm:@find/books'],
    ['Books', 'one npm:@find/books'],
    ['find/books', 'one npm:@find/books'],
    ['shelf', 'one npm:@find/bookshelf'],
    ['the-old-name', 'one npm:@find/bookshelf'],
    ['old-name', 'one npm:@find/bookshelf'],
    ['shared-name', 'npm:@find/books, npm:@find/bookshelf'],
    ['maps', 'npm:@find/maps, npm:@other/maps'],
    ['oks', 'one npm:@find/books'],
    ['%', 'none'],
    ['books/', 'none'],
    ['', 'none'],
  ])('the word "%s" means %s', async (word, expected) => {
    const { db } = store()
    await addShop(db, 'npm:@find/books')
    await upsertServer(db, shopServer({ slug: 'npm:@find/books', aliases: ['shared-name'] }), noon)
    await upsertServer(
      db,
      shopServer({ slug: 'npm:@find/bookshelf', aliases: ['the-old-name', 'shared-name'] }),
      noon,
    )
    await addShop(db, 'npm:@other/maps')
    await addShop(db, 'npm:@find/maps')
    const match = await findServer(db, word)
    const meaning =
      match.kind === 'one'
        ? `one ${match.slug}`
        : match.kind === 'candidates'
          ? match.slugs.join(', ')
          : 'none'
    expect(meaning).toBe(expected)
  })

  test('a slug of a megabyte is found again, and servers are listed by slug', async () => {
    const { db } = store()
    const slug = `https://shop.example/${'x'.repeat(1_000_000)}`
    const { serverId } = await addShop(db, slug)
    expect(await findServer(db, slug)).toEqual({ kind: 'one', id: serverId, slug })
    expect(await addShop(db, slug)).toMatchObject({ serverId })
    const slugs = (await collect(listServers(db))).map((line) => line.slug)
    expect(slugs).toEqual(slugs.toSorted())
    expect(slugs).toContain(slug)
  })

  test('how a target spoke is remembered for a week', async () => {
    const { db } = store()
    const { targetId } = await addShop(db, 'npm:@shop/memory')
    expect(await recallProbe(db, targetId, noon)).toBeNull()
    const found = { era: 'modern', transport: 'streamable-http' } as const
    await rememberProbe(db, targetId, { ...found, probedAt: noon.toISOString() })
    expect(await recallProbe(db, targetId, nextDay)).toEqual(found)
    expect(await recallProbe(db, targetId, new Date('2026-03-08T12:00:00.000Z'))).toBeNull()
  })
})

onBoth('what is known of tools', ({ store }) => {
  async function publish(listings: Record<string, { tools: string[]; risk?: 'low' | 'critical' }>) {
    const { db } = store()
    const runId = await openRun(db, `run-${Object.keys(listings).join()}`)
    const added = []
    for (const [slug, { tools, risk }] of Object.entries(listings)) {
      const shop = await addShop(db, slug)
      const verdictOf = (tool: Tool) =>
        shopVerdict(tool, risk === 'critical' ? { category: 'destructive', risk } : {})
      const seen = shopSnapshot(tools.map((name) => shopTool(name)))
      await recordListing(db, { runId, targetId: shop.targetId, seen, verdictOf })
      added.push(shop)
    }
    await publishRun(db, runId, noon)
    return added
  }

  test('a name that many servers list comes worst first, then by server', async () => {
    const { db } = store()
    await publish({
      'npm:@b/stock': { tools: ['clear_stock'] },
      'npm:@c/stock': { tools: ['clear_stock'], risk: 'critical' },
      'npm:@a/stock': { tools: ['clear_stock', 'Clear-Stock'] },
    })
    const { found, matches, near } = await lookupTool(db, 'clear_stock')
    expect([found, near]).toEqual(['exact', []])
    expect(matches.map((match) => [match.server, match.tool.name, match.verdict?.risk])).toEqual([
      ['npm:@c/stock', 'clear_stock', 'critical'],
      ['npm:@a/stock', 'clear_stock', 'low'],
      ['npm:@b/stock', 'clear_stock', 'low'],
    ])
    const loose = await lookupTool(db, 'CLEAR STOCK')
    expect(loose.found).toBe('loose')
    expect(loose.matches.map((match) => match.tool.name)).toEqual([
      'clear_stock',
      'clear_stock',
      'Clear-Stock',
      'clear_stock',
    ])
    const [, , third] = matches
    const { id } = (await findServer(db, '@b/stock')) as { id: number }
    expect((await lookupTool(db, 'clear_stock', id)).matches).toEqual([third])
  })

  test('two targets of one server that list the same tool are one match', async () => {
    const { db } = store()
    const targets = [npmTarget({ args: ['--north'] }), npmTarget({ args: ['--south'] })]
    const known = await upsertServer(db, shopServer({ slug: 'npm:@shop/twin', targets }), noon)
    const runId = await openRun(db, 'run-twin')
    for (const { id: targetId } of known.targets) {
      await recordListing(db, { runId, targetId, seen: shopSnapshot([shopTool('ring_twice')]) })
    }
    await publishRun(db, runId, noon)
    expect((await lookupTool(db, 'ring_twice')).matches).toHaveLength(1)
    expect(await collect(publishedTargets(db, { serverId: known.id }))).toHaveLength(2)
  })

  test('a name that nobody lists gets the nearest names, and far ones are not offered', async () => {
    const { db } = store()
    await publish({
      'npm:@near/till': {
        tools: ['print_receipt', 'print_receipts_for_day', 'get', 'burn', 'sprint_receipt'],
      },
    })
    const nearest = async (query: string) => (await lookupTool(db, query)).near
    expect(await nearest('print_reciept')).toEqual(['print_receipt', 'sprint_receipt'])
    expect(await nearest('print-receipts')).toEqual([
      'print_receipt',
      'sprint_receipt',
      'print_receipts_for_day',
    ])
    expect(await nearest('gt')).toEqual(['get'])
    expect(await nearest('gone')).toEqual([])
    expect(await nearest('completely_else')).toEqual([])
    expect(await nearest('')).toEqual([])
  })

  test('a new verdict takes the place of the old one, and nothing else moves', async () => {
    const { db } = store()
    const [shop] = await publish({ 'npm:@shop/rules': { tools: ['mend_shelf', 'saw_shelf'] } })
    const [shown] = await collect(publishedTargets(db, { targetId: shop?.targetId }))
    const before = (await lookupTool(db, 'mend_shelf')).matches
    const seen = shopSnapshot([shopTool('mend_shelf'), shopTool('saw_shelf')])
    const judged = judgeAll(seen, (tool) => shopVerdict(tool, { risk: 'medium', rulesVersion: 'rules-2' }))
    await putVerdicts(db, shown?.snapshotId ?? 0, judged.slice(1))
    expect((await lookupTool(db, 'saw_shelf')).matches[0]?.verdict).toMatchObject({
      server: 'npm:@shop/rules',
      risk: 'medium',
      rulesVersion: 'rules-2',
    })
    expect((await lookupTool(db, 'mend_shelf')).matches).toEqual(before)
  })

  test('judgements are found by their key, and the first answer stays', async () => {
    const { db } = store()
    const judgement: Judgement = {
      definitionDigest: 'definition',
      contextDigest: 'context',
      promptVersion: 'prompt-1',
      model: 'a-model',
      endpointHost: '127.0.0.1',
      parameters: '{"temperature":0}',
      category: 'write',
      risk: 'medium',
      signals: ['overwrites'],
      rationale: 'It says \0 overwrite \uD800.',
      evidence: [{ in: 'tool', path: '/name', at: 'value', start: 0, end: 4, quote: 'save' }],
      judgedAt: noon.toISOString(),
    }
    const key = judgementKey(judgement)
    await putJudgements(db, [judgement, { ...judgement, contextDigest: 'other' }])
    await putJudgements(db, [{ ...judgement, risk: 'low' }])
    expect(await getJudgements(db, [key, 'unknown', key])).toEqual(new Map([[key, judgement]]))
    expect(await getJudgements(db, [])).toEqual(new Map())
    const [shop] = await publish({ 'npm:@shop/judged': { tools: ['save'] } })
    const [shown] = await collect(publishedTargets(db, { targetId: shop?.targetId }))
    const judged = judgeAll(shopSnapshot([shopTool('save')]), (tool) =>
      shopVerdict(tool, { decidedBy: 'model' }),
    )
    await putVerdicts(
      db,
      shown?.snapshotId ?? 0,
      judged.map((each) => ({ ...each, judgementKey: key })),
    )
    expect((await lookupTool(db, 'save')).matches[0]?.verdict?.decidedBy).toBe('model')
  })

  test('an override holds until its tool is defined anew, it expires, or a later one replaces it', async () => {
    const { db } = store()
    const slug = 'npm:@shop/override'
    const [shop] = await publish({ [slug]: { tools: ['lend', 'sell', 'give'] } })
    const { serverId = 0, targetId = 0 } = shop ?? {}
    const override = (tool: string, changes: Partial<Override> = {}): Override => ({
      server: slug,
      tool,
      definitionDigest: shopTool(tool).definitionDigest,
      risk: 'high',
      reason: 'we lost a book',
      createdAt: noon.toISOString(),
      ...changes,
    })
    const lend = override('lend')
    const sell = override('sell', { expiresAt: nextDay.toISOString(), author: 'Ada' })
    const absent = override('unlisted')
    const replaced = override('give', { reason: 'first thought' })
    const give = override('give', { reason: 'second thought', category: 'write' })
    for (const each of [lend, sell, absent, replaced, give]) await putOverride(db, serverId, each)
    expect(await activeOverrides(db, serverId, noon)).toEqual([give, lend, sell, absent])
    expect(await activeOverrides(db, serverId, nextDay)).toEqual([give, lend, absent])
    expect(await lapsedOverrides(db, serverId)).toEqual([{ override: replaced, why: 'replaced' }])
    expect(await lapseOverrides(db, serverId, noon)).toEqual([])

    const runId = await openRun(db, 'run-override')
    const anew = shopTool('lend', { raw: '{"name":"lend","description":"Lends for ever."}' })
    await recordListing(db, { runId, targetId, seen: shopSnapshot([anew, shopTool('give')]) })
    await publishRun(db, runId, noon)
    expect(await lapseOverrides(db, serverId, nextDay)).toEqual([
      { override: lend, why: 'definition changed' },
      { override: sell, why: 'expired' },
    ])
    expect(await activeOverrides(db, serverId, nextDay)).toEqual([give, absent])
    expect(await lapseOverrides(db, serverId, nextDay)).toEqual([])
  })

  test('changes are recorded with their target, in order, with any text', async () => {
    const { db } = store()
    const { targetId } = await addShop(db, 'npm:@shop/changes')
    const runId = await openRun(db, 'run-changes')
    const recognised = await recognise(db, targetId, shopSnapshot([shopTool('lock')]))
    const changes = [
      { type: 'tool_added', tool: 'lock\0', before: null, after: null },
      { type: 'risk_raised', tool: 'door', before: 'low', after: 'high' },
    ] as const
    const result = { kind: 'observed' as const, recognised, judged: [] }
    await recordTarget(db, { runId, targetId, entry: ledgerEntry(), result, changes })
    expect(await changesOfRun(db, runId)).toEqual(
      changes.map((change) => ({ server: 'npm:@shop/changes', targetId, runId, change })),
    )
  })

  test('the newest entry of a target says how it failed', async () => {
    const { db } = store()
    const { targetId } = await addShop(db, 'npm:@shop/entry')
    expect(await latestEntry(db, targetId)).toBeNull()
    const seen = shopSnapshot([shopTool('enter')])
    await recordListing(db, { runId: await openRun(db, 'run-entry-1'), targetId, seen })
    expect(await latestEntry(db, targetId)).toMatchObject({ failure: null, posture: seen.posture })
    const failure = {
      ...refused,
      outcome: 'auth_required' as const,
      auth: { scheme: 'Bearer', authorizationServers: ['https://id.example'], scopes: ['books.read'] },
    }
    await recordFailure(db, { runId: await openRun(db, 'run-entry-2'), targetId, failure })
    expect(await latestEntry(db, targetId)).toMatchObject({
      runId: 'run-entry-2',
      snapshotId: null,
      failure,
      entry: { outcome: 'auth_required', phase: 'connect' },
    })
  })

  test('what a run used of a model adds up', async () => {
    const { db } = store()
    const runId = await openRun(db, 'run-usage')
    const used = {
      model: 'a-model',
      endpointHost: '127.0.0.1',
      requests: 2,
      failures: 1,
      tools: 10,
      inputTokens: 3_000_000_000,
      cachedTokens: 5,
      outputTokens: 7,
    }
    await addLlmUsage(db, runId, used)
    await addLlmUsage(db, runId, used)
    expect(await llmUsageOf(db, runId)).toEqual([
      {
        ...used,
        requests: 4,
        failures: 2,
        tools: 20,
        inputTokens: 6_000_000_000,
        cachedTokens: 10,
        outputTokens: 14,
      },
    ])
  })

  test('a policy is kept for its snapshot, and a second one of the same rules replaces it', async () => {
    const { db } = store()
    const [shop] = await publish({ 'npm:@shop/policy': { tools: ['mop'] } })
    const [shown] = await collect(publishedTargets(db, { targetId: shop?.targetId }))
    const policy: Policy = {
      preset: 'recommended',
      server: 'npm:@shop/policy',
      observedAt: noon.toISOString(),
      listDigest: 'list',
      rulesVersion: 'rules-1',
      complete: true,
      default: { decision: 'deny', reason: 'not listed' },
      tools: [],
      omitted: [],
    }
    const snapshotId = shown?.snapshotId ?? 0
    const partial = { ...policy, complete: false }
    for (const each of [policy, policy, partial]) await putPolicy(db, { snapshotId, policy: each, now: noon })
    expect(await policiesOf(db, shop?.targetId ?? 0)).toEqual([partial])
  })
})
