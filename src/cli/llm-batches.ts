import { BatchState, type Judge, submitBatches, type ToolResult } from '../judge/index.ts'
import { failedLlmStatuses } from '../model/judgement.ts'
import {
  batchPass,
  type CollectedBatches,
  collectBatches,
  collectedPass,
  type Pending,
  pendingIn,
} from '../queue/llm-batch.ts'
import type { JudgePass } from '../queue/judge-snapshot.ts'
import { type Reclassified, reclassify } from '../queue/reclassify.ts'
import * as store from '../store/index.ts'
import { escapeTerminal } from '../text/escape/terminal.ts'
import type { Io } from './io.ts'
import type { LlmBatch } from './llm.ts'
import { sumUsage } from './llm-used.ts'
import { storedJudgements } from './stored-judgements.ts'

/** The batch form of the model's pass, for one run. */
export interface RunBatches {
  pass: JudgePass
  /** Hands in what the run left to be asked; each batch is written down as soon as it is started. */
  submit: () => Promise<void>
}

/** Fetches what earlier batches have brought, and prepares a pass that collects what is to be asked next. */
export async function beginBatches(
  io: Io,
  batch: LlmBatch,
  { db, runId }: { db: store.Db; runId: string },
): Promise<RunBatches> {
  await applyOpenBatches(io, batch, db)
  const { judge, mode } = batch
  const { pass, listings } = batchPass(judge, mode, {
    cache: storedJudgements(db),
    pending: await pending(db),
  })
  return {
    pass,
    async submit() {
      if (listings.length === 0) return
      let id: number | undefined
      const submittedAt = io.now().toISOString()
      const save = async (state: unknown): Promise<void> => {
        id = await store.putBatches(db, { id, runId, submittedAt, state })
      }
      const state = await submitBatches(judge, listings, save)
      await save(state)
      io.stderr.write(submitted(state))
    },
  }
}

function submitted({ batches }: BatchState): string {
  const tools = (taken: boolean): number =>
    new Set(
      batches
        .filter(({ id }) => (id !== null) === taken)
        .flatMap(({ requests }) => Object.values(requests))
        .flatMap(({ listing, parts }) => parts.map(({ ordinal }) => `${ordinal} ${listing}`)),
    ).size
  const left = tools(false)
  const warning = `warning: ${left} tools were not taken; "placard reclassify --llm-batch" notes why\n`
  return `${tools(true)} tools were handed in as a batch; "placard reclassify --llm-batch" fetches the answers\n${left > 0 ? warning : ''}`
}

/** Fetches what open batches have brought and moves the verdicts; says so where there is none. */
export async function fetchBatches(io: Io, batch: LlmBatch, db: store.Db): Promise<Reclassified> {
  if ((await store.openBatches(db)).length === 0) io.stderr.write('no batch is under way\n')
  return await applyOpenBatches(io, batch, db)
}

async function applyOpenBatches(io: Io, batch: LlmBatch, db: store.Db): Promise<Reclassified> {
  const total: Reclassified = { servers: 0, tools: 0, moved: [], lapsed: [], unjudged: 0 }
  for (const open of await store.openBatches(db)) {
    const { servers, tools, moved, lapsed, unjudged } = await applyBatch(io, batch, { db, open })
    total.servers += servers
    total.tools += tools
    total.moved.push(...moved)
    total.lapsed.push(...lapsed)
    total.unjudged += unjudged
    io.signal.throwIfAborted()
  }
  return total
}

async function applyBatch(
  io: Io,
  { judge, usage }: LlmBatch,
  { db, open }: { db: store.Db; open: store.OpenBatches },
): Promise<Reclassified> {
  const { id, runId } = open
  const { model, endpointHost, submittedAt } = BatchState.parse(open.state)
  if (model !== judge.identity.model || endpointHost !== judge.identity.endpointHost) {
    const where = escapeTerminal(`${model} at ${endpointHost}`)
    io.stderr.write(`warning: the batch of run ${runId} can only be fetched as ${where}\n`)
    return nothingDone
  }
  const before = usage.length
  const collected = await collectBatches(judge, db, open.state)
  const brought = usage.splice(before)
  await storedJudgements(db).put(answersIn(collected).flatMap(({ judgement }) => judgement ?? []))
  const result = await rejudge(io, db, { judge, collected })
  await store.putBatches(db, { id, runId, submittedAt, state: collected.state })
  if (collected.ended) {
    await store.addLlmUsage(db, runId, sumUsage(judge.identity, brought))
    await store.endBatches(db, id, io.now())
  }
  io.stderr.write(`batch of run ${runId}: ${became(collected)}\n`)
  return result
}

const nothingDone: Reclassified = { servers: 0, tools: 0, moved: [], lapsed: [], unjudged: 0 }

function answersIn({ results }: CollectedBatches): ToolResult[] {
  return [...results.values()].flatMap((each) => [...each.values()])
}

function became(collected: CollectedBatches): string {
  const { changed, ended } = collected
  const answers = answersIn(collected)
  const judged = answers.filter(({ status }) => status === 'judged').length
  const failed = answers.filter(({ status }) => failedLlmStatuses.has(status)).length
  return [
    `${judged} of ${answers.length + changed} tools judged`,
    ...(failed > 0 ? [`${failed} could not be judged (the verdict of the rules stands)`] : []),
    ...(changed > 0 ? [`${changed} are listed otherwise by now`] : []),
    ended ? 'all answers are in' : 'more to come',
  ].join(', ')
}

async function pending(db: store.Db): Promise<Pending> {
  return pendingIn((await store.openBatches(db)).map(({ state }) => state))
}

async function rejudge(
  io: Io,
  db: store.Db,
  { judge, collected }: { judge: Judge; collected: CollectedBatches },
): Promise<Reclassified> {
  const cache = storedJudgements(db)
  const pass = collectedPass(judge, { results: collected.results, cache, pending: await pending(db) })
  const total: Reclassified = {
    servers: collected.servers.length,
    tools: 0,
    moved: [],
    lapsed: [],
    unjudged: 0,
  }
  for (const slug of collected.servers) {
    const server = await store.findServer(db, slug)
    if (server.kind !== 'one') continue
    const options = { serverId: server.id, pass, now: io.now(), signal: io.signal }
    const { tools, moved, lapsed, unjudged } = await reclassify(db, options, () => () => undefined)
    total.tools += tools
    total.moved.push(...moved)
    total.lapsed.push(...lapsed)
    total.unjudged += unjudged
  }
  return total
}
