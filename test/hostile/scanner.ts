import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { loadPublished, type PublishedServer } from '../../src/cli/published-server.ts'
import { thisMachine } from '../../src/connect/local/machine.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { createGuard, type Guard } from '../../src/net/guarded-fetch.ts'
import { scanTarget, type Scanned } from '../../src/pipeline.ts'
import type { Job } from '../../src/queue/job.ts'
import { prepareJobs } from '../../src/queue/prepare-jobs.ts'
import { workThrough } from '../../src/queue/worker-pool.ts'
import { readServerArgument } from '../../src/source/command-line/index.ts'
import * as store from '../../src/store/index.ts'
import { migrate } from '../../src/store/migrate.ts'
import type { Row } from './row.ts'

/** What one scan of one server left behind: what it came to, and what is shown of it. */
export interface Seen {
  scanned: Scanned
  run: {
    summary: store.RunSummary
    entries: store.NamedEntry[]
    changes: store.RecordedChange[]
    usage: store.LlmUsage[]
  }
  published: PublishedServer | null
  /** Of its first tools, by name. */
  lookups: store.Lookup[]
  /** Addresses that were dialled, where a resolver stood in. */
  dialled: readonly string[]
  ms: number
}

/** One run, recorded and published. */
export interface Observed {
  runId: string
  scanned: { done: Scanned; ms: number }[]
  dialled: readonly string[]
}

export interface Scanner {
  db: store.Db
  /** Scans, and reads nothing of it back. */
  observe(addresses: readonly string[], options?: ScanSettings): Promise<Observed>
  scan(addresses: readonly string[], options?: ScanSettings): Promise<Seen[]>
  /** Everything that the database holds, as text. */
  dump(): Promise<string>
  close(): Promise<void>
}

export interface ScanSettings {
  deadlineMs?: number
  concurrency?: number
  named?: Row['named'] | undefined
}

export const deadlineMs = 2_500
const mostLookups = 3

/** Makes an empty database in the folder, which takes seconds, for scanners to begin with. */
export async function makeDatabase(folder: string): Promise<void> {
  const client = await PGlite.create(folder)
  await migrate(drizzle(client, { casing: 'snake_case' }), new Date())
  await client.close()
}

/**
 * The whole pipeline as `placard scan` puts it together, over an embedded database: in memory, or in files as that of
 * a user (a copy of an empty one), so that what it holds is no memory.
 */
export async function openScanner(empty?: string): Promise<Scanner> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'placard-hostile-'))
  const files = path.join(folder, 'db')
  if (empty !== undefined) cpSync(empty, files, { recursive: true })
  const client = await PGlite.create(empty === undefined ? 'memory://' : files)
  const db: store.Db = drizzle(client, { casing: 'snake_case' })
  await migrate(db, new Date())
  let runs = 0

  async function observe(addresses: readonly string[], settings: ScanSettings = {}): Promise<Observed> {
    const { guard, dialled } = guardFor(settings)
    const runId = `run-${(runs += 1)}`
    const now = (): Date => new Date()
    try {
      const jobs = await prepareJobs(db, await sourced(addresses), {
        given: { headers: {}, env: {} },
        useSourceSecrets: true,
        allTargets: false,
        now: now(),
      })
      const startedAt = now().toISOString()
      await store.beginRun(db, { id: runId, kind: 'adhoc', startedAt, request: '{}', total: jobs.length })
      const scanned: Observed['scanned'] = []
      const one = async (job: Job): Promise<void> => {
        const begun = performance.now()
        const done = await scanTarget(job, {
          db,
          runId,
          connect: { fetch: guard.fetch, clock: now },
          local: {
            cacheDir: path.join(folder, 'cache'),
            sandbox: 'process',
            warn: () => undefined,
            env: process.env,
            machine: thisMachine(),
          },
          allowLocal: true,
          deadlineMs: () => settings.deadlineMs ?? deadlineMs,
          signal: new AbortController().signal,
          now,
        })
        scanned.push({ done, ms: performance.now() - begun })
      }
      await workThrough(jobs, one, {
        concurrency: settings.concurrency ?? 8,
        signal: new AbortController().signal,
      })
      await store.publishRun(db, runId, now())
      return { runId, scanned, dialled }
    } finally {
      await guard.close()
    }
  }

  return {
    db,
    observe,
    scan: async (addresses, settings) => {
      const { runId, scanned, dialled } = await observe(addresses, settings)
      const run = await wholeRun(db, runId)
      return await Promise.all(scanned.map(({ done, ms }) => seenOf(db, done, { run, ms, dialled })))
    },
    dump: () => dumpOf(client),
    close: async () => {
      await client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function sourced(addresses: readonly string[]) {
  const places = { home: '/nonexistent', cwd: '/', platform: process.platform, env: {} }
  const context = { rest: [], known: [], places, onProblem: () => undefined }
  return (await Promise.all(addresses.map((address) => readServerArgument(address, context)))).flat()
}

/** With a resolver of the row's own, no private address is open and every connection really goes to loopback. */
function guardFor({ named }: ScanSettings): { guard: Guard; dialled: string[] } {
  const dialled: string[] = []
  if (!named) return { guard: createGuard({ allowPrivate: true }), dialled }
  const guard = createGuard({
    allowPrivate: false,
    resolve: named.resolve,
    dial: (route, options, done) => {
      for (const address of route.addresses) if (!dialled.includes(address)) dialled.push(address)
      const socket = net.connect(Number(options.port), '127.0.0.1', () => done(null, socket))
      socket.on('error', (error) => done(error, null))
    },
  })
  return { guard, dialled }
}

async function wholeRun(db: store.Db, id: string): Promise<Seen['run']> {
  const summary = await store.runSummary(db, id)
  if (!summary) throw new Error('the run is gone')
  return {
    summary,
    entries: await store.entriesOfRun(db, id),
    changes: await store.changesOfRun(db, id),
    usage: await store.llmUsageOf(db, id),
  }
}

async function seenOf(
  db: store.Db,
  scanned: Scanned,
  { run, ms, dialled }: Pick<Seen, 'run' | 'ms' | 'dialled'>,
): Promise<Seen> {
  const { slug } = scanned.job.ref
  const facts = await store.serverFacts(db, scanned.job.serverId)
  const published = facts ? await loadPublished(db, facts) : null
  const names = new Set(scanned.verdicts.slice(0, mostLookups).map(({ name }: Verdict) => name))
  const lookups = await Promise.all(
    [...names].map((name) => store.lookupTool(db, name, scanned.job.serverId)),
  )
  const own = {
    ...run,
    entries: run.entries.filter(({ server }) => server === slug),
    changes: run.changes.filter(({ server }) => server === slug),
  }
  return { scanned, run: own, published, lookups, dialled, ms }
}

async function dumpOf(client: PGlite): Promise<string> {
  const tables = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const parts: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await client.query(`select * from "${name}"`)
    parts.push(JSON.stringify({ name, rows }))
  }
  return parts.join('\n')
}
