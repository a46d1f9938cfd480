import { expect, test } from 'vitest'
import {
  entriesOfRun,
  findServer,
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

  test('a server is found by slug and by the end of its slug', async () => {
    const { db } = store()
    await addShop(db, 'npm:@shop/cellar')
    expect(await findServer(db, 'npm:@shop/cellar')).toMatchObject({ kind: 'one', slug: 'npm:@shop/cellar' })
    expect(await findServer(db, 'cellar')).toMatchObject({ kind: 'one', slug: 'npm:@shop/cellar' })
    expect(await findServer(db, 'attic')).toEqual({ kind: 'none' })
  })
})
