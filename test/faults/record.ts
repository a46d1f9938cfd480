import { loadPublished } from '../../src/cli/published-server.ts'
import * as store from '../../src/store/index.ts'

/** What a database holds of its newest run and of every server, without what differs from one run to the next. */
export async function recordOf(options: Pick<store.OpenOptions, 'dataDir' | 'databaseUrl'>) {
  const opened = await store.openStore({ ...options, command: 'test', now: new Date() })
  try {
    return await recordIn(opened.db)
  } finally {
    await opened.close()
  }
}

async function recordIn(db: store.Db) {
  const runs = await store.listRuns(db, 10)
  const run = runs[0]
  if (!run) throw new Error('there is no run')
  const entries = await store.entriesOfRun(db, run.run.id)
  const servers = new Map<string, unknown>()
  for await (const { slug } of store.listServers(db)) servers.set(slug, await serverIn(db, slug))
  return {
    runs: runs.length,
    published: run.run.publishedAt !== null,
    total: run.run.total,
    byOutcome: run.byOutcome,
    entries: entries
      .map(({ server, entry }) => {
        const { startedAt: _, phaseMs, ...rest } = entry
        return { server, ...rest, phases: Object.keys(phaseMs) }
      })
      .sort((a, b) => (a.server < b.server ? -1 : 1)),
    changes: (await store.changesOfRun(db, run.run.id)).map(({ server, change }) => ({ server, change })),
    servers,
  }
}

async function serverIn(db: store.Db, slug: string): Promise<unknown> {
  const match = await store.findServer(db, slug)
  const facts = match.kind === 'one' ? await store.serverFacts(db, match.id) : null
  const published = facts && (await loadPublished(db, facts))
  if (!published) return null
  const { observedAt: _, ...snapshot } = published.snapshot
  const { observedAt: __, ...policy } = published.policy
  return { snapshot, verdicts: published.tools.map(({ verdict }) => verdict), policy }
}
