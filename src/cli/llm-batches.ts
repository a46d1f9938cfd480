import { type Judge, submitBatches } from '../judge/index.ts'
import { batchPass, collectBatches, collectedPass, pendingKeys } from '../queue/llm-batch.ts'
import type { JudgePass } from '../queue/judge-snapshot.ts'
import { reclassify } from '../queue/reclassify.ts'
import * as store from '../store/index.ts'
import type { Io } from './io.ts'
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
  { judge, mode }: { judge: Judge; mode: 'auto' | 'all' },
  { db, runId }: { db: store.Db; runId: string },
): Promise<RunBatches> {
  await applyOpenBatches(io, judge, db)
  const pending = pendingKeys((await store.openBatches(db)).map(({ state }) => state))
  const { pass, listings } = batchPass(judge, mode, { cache: storedJudgements(db), pending })
  return {
    pass,
    async submit() {
      if (listings.length === 0) return
      let id: number | undefined
      const submittedAt = io.now().toISOString()
      const save = async (state: unknown): Promise<void> => {
        id = await store.putBatches(db, { id, runId, submittedAt, state })
      }
      await save(await submitBatches(judge, listings, save))
      const tools = listings.reduce((sum, { which }) => sum + [...which].length, 0)
      io.stderr.write(
        `${tools} tools were handed in as a batch; "placard reclassify --llm-batch" fetches the answers\n`,
      )
    },
  }
}

/** Fetches what open batches have brought and moves the verdicts. One line on stderr for each group of batches. */
export async function applyOpenBatches(io: Io, judge: Judge, db: store.Db): Promise<void> {
  for (const { id, runId, state } of await store.openBatches(db)) {
    const collected = await collectBatches(judge, db, state)
    const cache = storedJudgements(db)
    const answers = [...collected.results.values()].flatMap((each) => [...each.values()])
    await cache.put(answers.flatMap(({ judgement }) => judgement ?? []))
    const pass = collectedPass(judge, { results: collected.results, cache })
    for (const slug of collected.servers) await rejudge(io, db, { slug, pass })
    await store.putBatches(db, {
      id,
      runId,
      submittedAt: collected.state.submittedAt,
      state: collected.state,
    })
    if (collected.ended) await store.endBatches(db, id, io.now())
    const judged = answers.filter(({ status }) => status === 'judged').length
    const left = collected.ended ? 'all answers are in' : 'more to come'
    io.stderr.write(`batch of run ${runId}: ${judged} of ${answers.length} tools judged, ${left}\n`)
  }
}

async function rejudge(
  io: Io,
  db: store.Db,
  { slug, pass }: { slug: string; pass: JudgePass },
): Promise<void> {
  const server = await store.findServer(db, slug)
  if (server.kind !== 'one') return
  const options = { serverId: server.id, pass, now: io.now(), signal: io.signal }
  await reclassify(db, options, () => () => undefined)
}
