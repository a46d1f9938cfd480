import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Tool } from '../../src/model/tool.ts'
import { runTarget, snapshot as snapshotTable } from '../../src/store/schema/index.ts'
import {
  closeRun,
  continueRun,
  latestSnapshot,
  listRuns,
  publishedSnapshot,
  recognise,
  recordTarget,
  entriesOfRun,
  finishedTargets,
  latestUnfinishedRun,
  loadSnapshot,
  loadVerdicts,
  lookupTool,
  publishedTools,
  publishRun,
  runSummary,
  serverFacts,
  upsertServer,
} from '../../src/store/index.ts'
import { collect, noon, onBoth } from './on-both.ts'
import {
  addShop,
  judgeAll,
  ledgerEntry,
  openRun,
  recordFailure,
  recordListing,
  refused,
  shopServer,
  shopSnapshot,
  shopTool,
  shopVerdict,
} from './shop.ts'

onBoth('recording and publishing a scan', ({ store }) => {
  test('what was scanned is read by nobody before the run is published, and by all after', async () => {
    const { db } = store()
    const known = await upsertServer(db, shopServer(), noon)
    const targetId = known.targets[0]?.id ?? 0
    const runId = await openRun(db, 'run-first')
    const seen = shopSnapshot([shopTool('list_orders'), shopTool('refund-order'), shopTool(null)])
    const verdictOf = (tool: Parameters<typeof shopVerdict>[0]) =>
      shopVerdict(tool, tool.name === 'refund-order' ? { category: 'execute', risk: 'critical' } : {})

    expect(await recordListing(db, { runId, targetId, seen, verdictOf })).toBe(true)
    expect(await finishedTargets(db, runId)).toEqual(new Set([targetId]))
    expect(await latestUnfinishedRun(db)).toMatchObject({ id: runId, publishedAt: null })
    expect(await lookupTool(db, 'list_orders')).toMatchObject({ found: 'none', matches: [] })

    expect(await publishRun(db, runId, noon)).toBe(true)
    expect(await latestUnfinishedRun(db)).toBeNull()
    expect(await runSummary(db, runId)).toEqual({
      run: {
        id: runId,
        kind: 'adhoc',
        startedAt: '2026-03-01T12:00:00.000Z',
        endedAt: '2026-03-01T12:00:00.000Z',
        publishedAt: '2026-03-01T12:00:00.000Z',
        request: '{"servers":["npm:@shop/till"]}',
        total: 1,
      },
      recorded: 1,
      tools: 3,
      byOutcome: [{ outcome: 'complete', count: 1 }],
    })
    const lookup = await lookupTool(db, 'REFUND.order')
    expect(lookup.found).toBe('loose')
    expect(lookup.matches.map((match) => [match.server, match.tool.name, match.verdict?.risk])).toEqual([
      ['npm:@shop/till', 'refund-order', 'critical'],
    ])
    const all = await collect(publishedTools(db))
    expect(all.map((each) => [each.tool.ordinal, each.tool.name, each.verdict?.category ?? null])).toEqual([
      [0, 'list_orders', 'read'],
      [1, 'refund-order', 'execute'],
      [2, null, null],
    ])
  })

  test('a stored snapshot comes back as it was seen, and its verdicts as they were decided', async () => {
    const { db } = store()
    const { targetId } = await addShop(db, 'npm:@shop/shelf')
    const runId = await openRun(db, 'run-round-trip')
    const seen = shopSnapshot([shopTool('count_stock'), shopTool('move_stock')])
    await recordListing(db, { runId, targetId, seen })
    const [entry] = await entriesOfRun(db, runId)
    const stored = await loadSnapshot(db, entry?.snapshotId ?? 0)
    expect(stored).toEqual({ id: entry?.snapshotId, targetId, snapshot: seen })
    const verdicts = await loadVerdicts(db, stored.id, 'npm:@shop/shelf')
    expect(verdicts.map((each) => each.verdict)).toEqual(
      seen.tools.map((tool) => shopVerdict(tool, { server: 'npm:@shop/shelf' })),
    )
  })

  test('a server that failed is shown with why, and keeps what it showed', async () => {
    const { db } = store()
    const { serverId, targetId } = await addShop(db, 'npm:@shop/door')
    const first = await openRun(db, 'run-door-1')
    await recordListing(db, { runId: first, targetId, seen: shopSnapshot([shopTool('open_door')]) })
    await publishRun(db, first, noon)
    const second = await openRun(db, 'run-door-2', '2026-03-02T12:00:00.000Z')
    await recordFailure(db, { runId: second, targetId, failure: refused })
    await publishRun(db, second, noon)

    const facts = await serverFacts(db, serverId)
    expect(facts?.targets[0]).toMatchObject({ isDefault: true, published: { toolCount: 1 } })
    expect((await lookupTool(db, 'open_door')).matches).toHaveLength(1)
  })

  test('a target is recorded once in a run, also when two try at the same time', async () => {
    const { db } = store()
    const { targetId } = await addShop(db, 'npm:@shop/once')
    const runId = await openRun(db, 'run-once')
    const first = shopSnapshot([shopTool('weigh_parcel')])
    const second = shopSnapshot([shopTool('weigh_parcel'), shopTool('burn_parcel')])
    const tries = await Promise.all([
      recordListing(db, { runId, targetId, seen: first }),
      recordListing(db, { runId, targetId, seen: second }),
      recordFailure(db, { runId, targetId, failure: refused }),
    ])
    expect(tries.filter(Boolean)).toHaveLength(1)
    expect(await entriesOfRun(db, runId)).toHaveLength(1)
    const kept = await db.select().from(snapshotTable).where(eq(snapshotTable.targetId, targetId))
    expect(kept.length).toBeLessThanOrEqual(1)
    const [entry] = await db.select().from(runTarget).where(eq(runTarget.runId, runId))
    if (!entry) throw new Error('nothing recorded')
    await expect(db.insert(runTarget).values(entry)).rejects.toThrow('insert into "run_target"')
  })

  test('what cannot be recorded whole is not recorded at all', async () => {
    const { db } = store()
    const { targetId } = await addShop(db, 'npm:@shop/whole')
    const runId = await openRun(db, 'run-whole')
    const seen = shopSnapshot([shopTool('seal_box')])
    const stray = judgeAll(shopSnapshot([shopTool('seal_box'), shopTool('open_box')]))
    const recognised = await recognise(db, targetId, seen)
    const broken = { runId, targetId, entry: ledgerEntry(), changes: [] }
    await expect(
      recordTarget(db, { ...broken, result: { kind: 'observed', recognised, judged: stray } }),
    ).rejects.toThrow('tool_verdict')
    expect(await entriesOfRun(db, runId)).toEqual([])
    expect(await latestSnapshot(db, targetId)).toBeNull()
  })

  test('an unchanged listing makes no snapshot: the entry points to the old one, which is judged again', async () => {
    const { db } = store()
    const { serverId, targetId } = await addShop(db, 'npm:@shop/same')
    const seen = shopSnapshot([shopTool('list_shelves'), shopTool('add_shelf')])
    const again = {
      ...seen,
      observedAt: '2026-03-02T12:00:00.000Z',
      tools: seen.tools.map((tool) => ({ ...tool, raw: tool.raw.replace('{', '{ ') })),
    }
    const days = [seen, again].entries()
    for (const [day, listing] of days) {
      const runId = await openRun(db, `run-same-${day}`)
      const rulesVersion = `rules-${day}`
      const verdictOf = (tool: Tool) => shopVerdict(tool, { rulesVersion })
      await recordListing(db, { runId, targetId, seen: listing, verdictOf })
      await publishRun(db, runId, noon)
    }
    const ids = await db.select().from(snapshotTable).where(eq(snapshotTable.targetId, targetId))
    expect(ids).toHaveLength(1)
    const [before] = await entriesOfRun(db, 'run-same-0')
    const [after] = await entriesOfRun(db, 'run-same-1')
    expect(after?.snapshotId).toBe(before?.snapshotId)
    const facts = await serverFacts(db, serverId)
    expect(facts?.targets[0]?.published).toMatchObject({
      observedAt: '2026-03-01T12:00:00.000Z',
      confirmedAt: '2026-03-02T12:00:00.000Z',
    })
    const shown = await collect(publishedTools(db, { serverId }))
    expect(shown.map((each) => [each.tool.raw, each.verdict?.rulesVersion])).toEqual(
      seen.tools.map((tool) => [tool.raw, 'rules-1']),
    )
  })

  test.each([
    ['another listing', shopSnapshot([shopTool('sell_bread'), shopTool('sell_cake')])],
    ['the same listing, cut short', shopSnapshot([shopTool('sell_bread')], { outcome: 'partial' })],
    [
      'the same listing under another title',
      shopSnapshot([shopTool('sell_bread')], {
        server: { title: 'The bakery', protocolVersion: '2025-11-25', capabilities: '{}' },
      }),
    ],
  ])('%s makes a new snapshot', async (what, changed) => {
    const { db } = store()
    const { targetId } = await addShop(db, `npm:@shop/${what.replaceAll(/\W/g, '-')}`)
    const seen = shopSnapshot([shopTool('sell_bread')])
    await recordListing(db, { runId: await openRun(db, `run-1-${what}`), targetId, seen })
    const recognised = await recognise(db, targetId, changed)
    expect(recognised).toMatchObject({ keptId: null, kept: changed, previous: { snapshot: seen } })
  })

  test('all targets of a run are published in one step, with the done-marker', async () => {
    const { db } = store()
    const runId = await openRun(db, 'run-atomic')
    const targets = []
    for (const name of ['north', 'south', 'east']) {
      const { targetId } = await addShop(db, `npm:@shop/atomic-${name}`)
      targets.push(targetId)
      await recordListing(db, { runId, targetId, seen: shopSnapshot([shopTool(`ring_${name}`)]) })
    }
    const failsAtTheEnd = db.transaction(async (tx) => {
      await publishRun(tx, runId, noon)
      throw new Error('the power went')
    })
    await expect(failsAtTheEnd).rejects.toThrow('the power went')
    expect((await runSummary(db, runId))?.run).toMatchObject({ endedAt: null, publishedAt: null })
    for (const targetId of targets) expect(await publishedSnapshot(db, targetId)).toBeNull()

    expect(await publishRun(db, runId, noon)).toBe(true)
    for (const targetId of targets) expect(await publishedSnapshot(db, targetId)).not.toBeNull()
    expect(await publishRun(db, runId, noon)).toBe(false)
  })

  test('a published run takes nothing more', async () => {
    const { db } = store()
    const { targetId } = await addShop(db, 'npm:@shop/late')
    const runId = await openRun(db, 'run-late')
    await publishRun(db, runId, noon)
    const late = recordListing(db, { runId, targetId, seen: shopSnapshot([shopTool('wave')]) })
    await expect(late).rejects.toThrow('run run-late is not open')
  })

  test('an old run that is published late does not take back what a later one published', async () => {
    const { db } = store()
    const { serverId, targetId } = await addShop(db, 'npm:@shop/order')
    const old = await openRun(db, 'run-order-1')
    await recordListing(db, { runId: old, targetId, seen: shopSnapshot([shopTool('old_price')]) })
    const young = await openRun(db, 'run-order-2')
    await recordListing(db, { runId: young, targetId, seen: shopSnapshot([shopTool('new_price')]) })
    await publishRun(db, young, noon)
    await publishRun(db, old, noon)
    const shown = await collect(publishedTools(db, { serverId }))
    expect(shown.map((each) => each.tool.name)).toEqual(['new_price'])
  })

  test('a run that was closed is unfinished until it is published, and can go on', async () => {
    const { db } = store()
    const runId = await openRun(db, 'run-stopped', '2026-04-01T12:00:00.000Z')
    await closeRun(db, runId, noon)
    expect(await latestUnfinishedRun(db)).toMatchObject({ id: runId, endedAt: noon.toISOString() })
    await continueRun(db, runId, 7)
    expect(await latestUnfinishedRun(db)).toMatchObject({ id: runId, endedAt: null, total: 7 })
    await publishRun(db, runId, noon)
    expect((await listRuns(db, 1)).map((each) => each.run.id)).toEqual([runId])
  })

  test('a target says when it may be asked again', async () => {
    const { db } = store()
    const { serverId, targetId } = await addShop(db, 'npm:@shop/patient')
    const limited = { ...refused, outcome: 'rate_limited' as const, retryAfter: 30 }
    await recordFailure(db, { runId: await openRun(db, 'run-limited'), targetId, failure: limited })
    const shown = async () => (await serverFacts(db, serverId))?.targets[0]?.notBefore
    expect(await shown()).toBe('2026-03-01T12:00:30.100Z')
    const seen = shopSnapshot([shopTool('wait')])
    await recordListing(db, { runId: await openRun(db, 'run-free'), targetId, seen })
    expect(await shown()).toBeNull()
    const slow = { ...seen, posture: { ...seen.posture, ttlMs: 60_000 } }
    await recordListing(db, { runId: await openRun(db, 'run-ttl'), targetId, seen: slow })
    expect(await shown()).toBe('2026-03-01T12:01:00.100Z')
  })

  test('text that Postgres cannot hold comes back whole, or replaced and said so', async () => {
    const { db } = store()
    const { serverId, targetId } = await addShop(db, 'npm:@shop/odd')
    const name = 'price\0of\uD800\u{1F956}'
    const seen = shopSnapshot(
      [
        shopTool(name),
        shopTool('n'.repeat(1_000_000)),
        shopTool('n'.repeat(999_999)),
        shopTool('raw', { raw: 'not \0 JSON \uDC00' }),
        shopTool('__proto__', { problems: ['a \0 in it'] }),
      ],
      {
        server: {
          title: '\uD83E',
          instructions: 'Say \0 \u202E nothing',
          protocolVersion: '2025-11-25',
          capabilities: '{}',
        },
        anomalies: [{ kind: 'odd', count: 1, detail: 'a \0' }],
      },
    )
    const runId = await openRun(db, 'run-odd')
    await recordListing(db, { runId, targetId, seen })
    await publishRun(db, runId, noon)
    const expected = {
      ...seen,
      anomalies: [
        ...seen.anomalies,
        { kind: 'text-replaced', count: 2, detail: 'NUL or a lone surrogate in /tools/3/raw' },
      ],
      tools: seen.tools.map((tool) =>
        tool.name === 'raw' ? { ...tool, raw: 'not \uFFFD JSON \uFFFD' } : tool,
      ),
    }
    expect((await publishedSnapshot(db, targetId))?.snapshot).toEqual(expected)
    const shown = await collect(publishedTools(db, { serverId }))
    expect(shown.map((each) => each.verdict?.name)).toEqual(seen.tools.map((tool) => tool.name))
    for (const tool of seen.tools) {
      const found = await lookupTool(db, tool.name ?? '')
      expect(found.matches.map((match) => match.tool.ordinal)).toEqual([tool.ordinal])
    }
  })

  test('a listing longer than a page is stored and read back in order', async () => {
    const { db } = store()
    const { serverId, targetId } = await addShop(db, 'npm:@shop/warehouse')
    const seen = shopSnapshot(Array.from({ length: 4_321 }, (_, number) => shopTool(`take_${number}`)))
    const runId = await openRun(db, 'run-warehouse')
    await recordListing(db, { runId, targetId, seen })
    await publishRun(db, runId, noon)
    expect((await publishedSnapshot(db, targetId))?.snapshot).toEqual(seen)
    const names = seen.tools.map((tool) => tool.name)
    const shown = await collect(publishedTools(db, { serverId }))
    expect(shown.map((each) => each.tool.name)).toEqual(names)
    const judged = await loadVerdicts(db, shown[0]?.snapshotId ?? 0, 'npm:@shop/warehouse')
    expect(judged.map((each) => each.verdict.name)).toEqual(names)
  })

  test('the order of what is published hangs on names, not on who was recorded first', async () => {
    const { db } = store()
    const slugs = ['npm:@zoo/b', 'npm:@zoo/C', 'npm:@zoo/a', 'npm:@zoo/\u{1F956}', 'npm:@zoo/_']
    const runId = await openRun(db, 'run-zoo')
    for (const slug of slugs) {
      const { targetId } = await addShop(db, slug)
      await recordListing(db, { runId, targetId, seen: shopSnapshot([shopTool('feed'), shopTool('clean')]) })
    }
    await publishRun(db, runId, noon)
    const zoo = (await collect(publishedTools(db))).filter((each) => each.server.startsWith('npm:@zoo/'))
    expect(zoo.map((each) => `${each.server} ${each.tool.name}`)).toEqual(
      slugs.sort().flatMap((slug) => [`${slug} feed`, `${slug} clean`]),
    )
  })
})
