// `npm run catalogue:verify`: lists every `listed` entry of data/servers.json again, two at a time, and reports how many
// listed, how many tools, and what failed and why. With words after it: only entries whose slug holds one of them.
// `--installs` also installs the `installs` entries. Exit code 1 where a `listed` entry no longer lists.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import PQueue from 'p-queue'
import { cacheDir } from '../src/cli/places.ts'
import { processIo } from '../src/cli/process-io.ts'
import { connect } from '../src/connect/connect.ts'
import { noCredentials } from '../src/connect/credentials.ts'
import { installPackage } from '../src/connect/local/install-package.ts'
import { thisMachine } from '../src/connect/local/machine.ts'
import { observe } from '../src/list/observe.ts'
import { createGuard } from '../src/net/guarded-fetch.ts'
import { type CatalogueServer, readShippedCatalogue } from '../src/source/catalogue/index.ts'

const io = processIo(process)
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const guard = createGuard()
const cache = cacheDir(io)
const machine = thisMachine()
const sandbox = 'auto'
const clock = (): Date => new Date()
mkdirSync(cache, { recursive: true })

interface Report {
  slug: string
  outcome: string
  tools: number
  ms: number
  why: string
}

async function list({ ref }: CatalogueServer, signal: AbortSignal): Promise<Omit<Report, 'slug' | 'ms'>> {
  const [target] = ref.targets
  if (!target) return { outcome: 'no target', tools: 0, why: '' }
  const local = { cacheDir: cache, sandbox, trust: ref.trust, warn: () => {}, env: io.env, machine } as const
  const session = await connect(target, {
    credentials: noCredentials,
    signal,
    fetch: guard.fetch,
    clock,
    local,
  })
  if (session.kind === 'failure') return failed(session)
  try {
    const seen = await observe(session, { clock })
    if (seen.kind === 'failure') return failed(seen)
    return { outcome: seen.outcome, tools: seen.tools.length, why: seen.completeness.reasons.join('; ') }
  } finally {
    await session.close()
  }
}

async function install({ ref }: CatalogueServer, signal: AbortSignal): Promise<Omit<Report, 'slug' | 'ms'>> {
  const [target] = ref.targets
  if (target?.kind !== 'npm') return { outcome: 'skipped', tools: 0, why: 'no npm package' }
  const { locator: name, version, integrity } = target
  const done = await installPackage({
    name,
    version,
    integrity,
    cacheDir: cache,
    env: io.env,
    machine,
    signal,
  })
  return done.kind === 'failure' ? failed(done) : { outcome: 'installed', tools: 0, why: '' }
}

function failed({
  outcome,
  phase,
  reason,
  stderrTail,
}: {
  outcome: string
  phase: string
  reason: string
  stderrTail?: string | undefined
}): Omit<Report, 'slug' | 'ms'> {
  return {
    outcome,
    tools: 0,
    why: `${phase}: ${reason} ${stderrTail?.slice(-200).replaceAll(/\s+/g, ' ') ?? ''}`.trim(),
  }
}

async function checked(server: CatalogueServer, check: typeof list): Promise<Report> {
  const begun = performance.now()
  const signal = AbortSignal.any([AbortSignal.timeout(240_000), io.signal])
  const result = await check(server, signal)
  const report = { slug: server.ref.slug, ...result, ms: Math.round(performance.now() - begun) }
  process.stdout.write(
    `${[report.outcome.padEnd(16), String(report.tools).padStart(4), `${report.ms} ms`.padStart(9), report.slug].join('  ')}${report.why && `  ${report.why}`}\n`,
  )
  return report
}

const problems: string[] = []
const servers = await readShippedCatalogue(({ where, why }) => problems.push(`${where}: ${why}`))
const chosen = servers.filter(
  ({ ref }) => words.length === 0 || words.some((word) => ref.slug.includes(word)),
)
const queue = new PQueue({ concurrency: 2 })
const run = (verified: string, check: typeof list): Promise<Report[]> =>
  queue.addAll(
    chosen.filter(({ entry }) => entry.verified === verified).map((server) => () => checked(server, check)),
  )

const listed = await run('listed', list)
const installed = process.argv.includes('--installs') ? await run('installs', install) : []
await guard.close()
const good = listed.filter(({ outcome }) => outcome === 'complete')
const bad = [
  ...listed.filter(({ outcome }) => outcome !== 'complete'),
  ...installed.filter(({ outcome }) => outcome !== 'installed'),
]
const tools = good.reduce((sum, report) => sum + report.tools, 0)
process.stdout.write(
  `\n${good.length} of ${listed.length} listed, ${tools} tools, into ${path.relative('.', cache) || cache}\n`,
)
if (installed.length > 0) process.stdout.write(`${installed.length} installed\n`)
for (const problem of problems) process.stdout.write(`bad entry: ${problem}\n`)
for (const { slug, outcome, why } of bad) process.stdout.write(`failed: ${slug}: ${outcome}: ${why}\n`)
process.exitCode = bad.length + problems.length > 0 ? 1 : 0
