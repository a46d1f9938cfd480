import type { Credentials } from '../connect/credentials.ts'
import { thisMachine } from '../connect/local/machine.ts'
import { UserError } from '../errors.ts'
import { observedOutcomes, type Outcome } from '../model/outcome.ts'
import { reaches } from '../model/risk.ts'
import type { Run } from '../model/run.ts'
import { createGuard } from '../net/guarded-fetch.ts'
import { type Pipeline, scanTarget, type Scanned } from '../pipeline.ts'
import type { Job } from '../queue/job.ts'
import { lapseAll } from '../queue/lapse.ts'
import { prepareJobs } from '../queue/prepare-jobs.ts'
import { wasLeftUnjudged } from '../queue/was-left-unjudged.ts'
import { workThrough } from '../queue/worker-pool.ts'
import type { SourcedServer } from '../source/sourced-server.ts'
import * as store from '../store/index.ts'
import { escapeTerminal } from '../text/escape/terminal.ts'
import { type ExitCode, exitCodes } from './command.ts'
import type { ScanOptions } from './commands/scan.ts'
import { checkReceivers } from './check-receivers.ts'
import { gatherServers, type ScanRequest } from './gather-servers.ts'
import { finishedBefore } from './finished-before.ts'
import type { Io } from './io.ts'
import { tellLapsed } from './lapsed.ts'
import { type Llm, openLlm } from './llm.ts'
import { beginBatches } from './llm-batches.ts'
import type { JudgePass } from '../queue/judge-snapshot.ts'
import { newRunId } from './run-id.ts'
import { storedJudgements } from './stored-judgements.ts'
import { resumedRequest, storedRequest } from './stored-request.ts'
import { tellLlm } from './tell-llm.ts'
import { withStore } from './open-store.ts'
import { cacheDir } from './places.ts'
import { newProgress, type Progress } from './print/progress.ts'
import { printScan } from './print/scan-result.ts'
import type { Finished } from './print/scan-row.ts'

export interface ScanCall {
  /** Null: go on with the last unfinished run. */
  request: ScanRequest | null
  options: ScanOptions
  given: Credentials
}

/** Runs one scan to its end: gathers, observes, judges, stores, publishes, prints. */
export async function runScan(io: Io, call: ScanCall): Promise<ExitCode> {
  const llm = openLlm(io, call.options)
  const gathered = call.request ? await gather(io, call.request, call.given) : null
  return await withStore(io, { command: 'scan', dataDir: call.options.dataDir }, async (opened) => {
    const run = call.request ? null : await store.latestUnfinishedRun(opened.db)
    const startedAt = io.now().toISOString()
    const runId = run?.id ?? newRunId(io, startedAt)
    const held = await opened.holdRun(runId)
    if (!held) throw new UserError('run-held', { run: runId })
    const about = { db: opened.db, llm, gathered, run, runId, startedAt }
    return await runHeld(io, call, about).finally(() => held.release())
  })
}

interface HeldRun {
  db: store.Db
  llm: Llm
  gathered: Gathered | null
  /** The one that is gone on with. */
  run: Run | null
  runId: string
  startedAt: string
}

async function runHeld(io: Io, call: ScanCall, about: HeldRun): Promise<ExitCode> {
  const { db, llm, gathered, run, runId, startedAt } = about
  const begun: Begun =
    gathered && call.request
      ? { call, request: call.request, run: null, ...gathered }
      : await unfinished(io, call, run)
  const jobs = await prepareJobs(db, begun.servers, {
    given: begun.call.given,
    useSourceSecrets: begun.call.options.useConfigSecrets,
    allTargets: begun.request.allTargets,
    now: io.now(),
  })
  if (!run) {
    const {
      request,
      call: { options, given },
    } = begun
    const asked = storedRequest(request, options, given)
    await store.beginRun(db, { id: runId, kind: 'adhoc', startedAt, request: asked, total: jobs.length })
  }
  const now = await work(io, begun.call, { db, runId, jobs, llm })
  const scanned = begun.run ? [...(await finishedBefore(db, runId, now)), ...now] : now
  printScan(io, { runId, options: call.options, scanned })
  return exitCode(begun, scanned)
}

/** A run that is to be worked through: a new one, or one to go on with. */
interface Begun extends Gathered {
  call: ScanCall
  request: ScanRequest
  run: Run | null
}

interface Gathered {
  servers: SourcedServer[]
  problems: number
}

async function gather(io: Io, request: ScanRequest, given: Credentials): Promise<Gathered> {
  let problems = 0
  const servers = await gatherServers(io, request, ({ where, why }) => {
    problems += 1
    io.stderr.write(`left out: ${escapeTerminal(where)}: ${escapeTerminal(why)}\n`)
  })
  if (servers.length === 0) throw new UserError('no-servers-found')
  checkReceivers(request, servers, given)
  return { servers, problems }
}

async function unfinished(io: Io, call: ScanCall, run: Run | null): Promise<Begun> {
  if (!run) throw new UserError('nothing-to-resume')
  const { request, allowed, given } = resumedRequest(run.request, call.given)
  const options = { ...call.options }
  for (const leave of ['allowLocal', 'allowPrivate', 'useConfigSecrets'] as const)
    options[leave] ||= allowed[leave]
  return { call: { ...call, options, given }, request, run, ...(await gather(io, request, given)) }
}

interface Work {
  db: store.Db
  runId: string
  jobs: readonly Job[]
  llm: Llm
}

// Published at its end; a run that Ctrl-C ends is closed, not published, and can be resumed.
async function work(io: Io, call: ScanCall, { db, runId, jobs, llm }: Work): Promise<Scanned[]> {
  const finished = await store.finishedTargets(db, runId)
  const left = jobs.filter((job) => !finished.has(job.targetId))
  await store.continueRun(db, runId, finished.size + left.length)
  if (finished.size > 0 && !call.options.quiet)
    io.stderr.write(`going on with run ${runId}: ${finished.size} servers were done before\n`)
  const progress = newProgress(io.stderr, {
    total: left.length,
    quiet: call.options.quiet,
    now: () => Date.now(),
  })
  const guard = createGuard({
    allowPrivate: call.options.allowPrivate,
    ...(call.options.perHost && { perHost: call.options.perHost }),
  })
  const scanned: Scanned[] = []
  const batches = llm.batch && (await beginBatches(io, llm.batch, { db, runId }))
  const pass = batches?.pass ?? llm.pass?.(storedJudgements(db))
  const pipeline = pipelineFor(io, call, { db, runId, guard, progress, pass })
  const one = async (job: Job): Promise<void> => {
    const done = await scanTarget(job, pipeline)
    scanned.push(done)
    progress.finished({ ...done, label: escapeTerminal(job.ref.slug), reason: done.reason ?? undefined })
  }
  try {
    await workThrough(left, one, { concurrency: concurrencyFor(call, left), signal: io.signal })
    io.signal.throwIfAborted()
    await store.publishRun(db, runId, io.now())
    tellLapsed(io, await lapseAll(db, { now: io.now(), signal: io.signal }))
    await batches?.submit()
    io.signal.throwIfAborted()
  } finally {
    progress.end()
    if (io.signal.aborted)
      io.stderr.write('what was done is kept; "placard scan --resume" goes on with the rest\n')
    await endLlm(io, { db, runId, llm, quiet: call.options.quiet })
    await store.closeRun(db, runId, io.now())
    await guard.close()
  }
  return scanned
}

async function endLlm(
  io: Io,
  { db, runId, llm, quiet }: { db: store.Db; runId: string; llm: Llm; quiet: boolean },
) {
  const used = llm.used()
  if (used && used.requests > 0) await store.addLlmUsage(db, runId, used)
  tellLlm(io, llm, { quiet })
}

function pipelineFor(
  io: Io,
  { options }: ScanCall,
  about: {
    db: store.Db
    runId: string
    guard: ReturnType<typeof createGuard>
    progress: Progress
    pass: JudgePass | undefined
  },
): Pipeline {
  const told = new Set<string>()
  const warn = (line: string): void => {
    if (!told.has(line)) about.progress.note(escapeTerminal(line))
    told.add(line)
  }
  return {
    db: about.db,
    runId: about.runId,
    connect: { fetch: about.guard.fetch, clock: io.now },
    local: { cacheDir: cacheDir(io), sandbox: options.sandbox, warn, env: io.env, machine: thisMachine() },
    allowLocal: options.allowLocal,
    deadlineMs: (job) => options.timeout ?? (isRemote(job) ? 60_000 : 180_000),
    signal: io.signal,
    pass: about.pass,
    now: io.now,
  }
}

const isRemote = (job: Job): boolean => job.target.kind === 'remote'

// Local servers take a core each while they start; remote ones only wait.
function concurrencyFor({ options }: ScanCall, jobs: readonly Job[]): number {
  return options.concurrency ?? (jobs.every(isRemote) ? 8 : 4)
}

function exitCode({ request, problems, call }: Begun, scanned: readonly Finished[]): ExitCode {
  const { failOn, strict } = call.options
  const observed = scanned.filter(({ outcome }) => (observedOutcomes as readonly Outcome[]).includes(outcome))
  if (failOn && scanned.some(({ verdicts }) => verdicts.some(({ risk }) => reaches(risk, failOn))))
    return exitCodes.found
  const namedAllFailed = request.servers.length > 0 && observed.length === 0 && scanned.length > 0
  const isWhole =
    observed.length === scanned.length &&
    scanned.every(({ outcome, verdicts }) => outcome !== 'partial' && !verdicts.some(wasLeftUnjudged))
  if (problems > 0) return exitCodes.usage
  return namedAllFailed || (strict && !isWhole) ? exitCodes.incomplete : exitCodes.done
}
