import { z } from 'zod'
import { rulesVersion } from '../../classify/index.ts'
import { UserError } from '../../errors.ts'
import { type Reclassified, reclassify } from '../../queue/reclassify.ts'
import { addLlmUsage, beginRun, type Db, publishRun } from '../../store/index.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import type { Io } from '../io.ts'
import { type Llm, llmOptions, llmRows, openLlm } from '../llm.ts'
import { tellLapsed } from '../lapsed.ts'
import { fetchBatches } from '../llm-batches.ts'
import { withStore } from '../open-store.ts'
import { databaseOptions, databaseRows, jsonOptions, jsonRows, quietOptions, quietRows } from '../options.ts'
import { newProgress } from '../print/progress.ts'
import { reclassifiedPage } from '../print/reclassified.ts'
import { screenOf } from '../print/scan-result.ts'
import { schemaVersion } from '../print/schema-version.ts'
import { newRunId } from '../run-id.ts'
import { storedJudgements } from '../stored-judgements.ts'
import { findOne } from '../published-server.ts'
import { tellLlm } from '../tell-llm.ts'

export const reclassifyCommand = defineCommand({
  options: [
    ['--strict', 'exit 3 where a tool was to be judged by the model and was not'],
    ...llmRows,
    ...jsonRows,
    ...quietRows,
    ...databaseRows,
  ],
  examples: [
    ['placard reclassify', 'after an update of Placard; prints which verdicts moved'],
    ['placard reclassify --llm all --llm-dry-run', 'what a model pass over everything would cost'],
  ],
  schema: z.object({
    strict: z.boolean().default(false),
    ...llmOptions,
    ...jsonOptions,
    ...quietOptions,
    ...databaseOptions,
  }),
  async run(io, { args, options }): Promise<ExitCode> {
    const llm = openLlm(io, options)
    if (llm.batch && args.length > 0)
      throw new UserError('bad-option', {
        option: '--llm-batch',
        why: 'it fetches what has come for every server; name none',
      })
    return await withStore(io, { command: 'reclassify', dataDir: options.dataDir }, async ({ db }) => {
      const startedAt = io.now().toISOString()
      const work = llm.batch
        ? fetchBatches(io, llm.batch, db)
        : judgeAgain(io, { db, llm, server: args[0], options })
      const result = await work.finally(async () => await book(io, { db, llm, startedAt }))
      tellLlm(io, llm, options)
      tellLapsed(io, result.lapsed)
      const document = { schemaVersion, rulesVersion, ...result }
      io.stdout.write(
        options.json ? `${JSON.stringify(document, null, 2)}\n` : reclassifiedPage(result, screenOf(io)),
      )
      return options.strict && result.unjudged > 0 ? exitCodes.incomplete : exitCodes.done
    })
  },
})

/** What was used of a model stands among the runs, as a run that contacts no server. */
async function book(io: Io, { db, llm, startedAt }: { db: Db; llm: Llm; startedAt: string }): Promise<void> {
  const used = llm.used()
  if (!used || used.requests === 0) return
  const id = newRunId(io, startedAt)
  await db.transaction(async (tx) => {
    await beginRun(tx, { id, kind: 'adhoc', startedAt, request: '{"command":"reclassify"}', total: 0 })
    await addLlmUsage(tx, id, used)
    await publishRun(tx, id, io.now())
  })
}

interface Again {
  db: Db
  llm: Llm
  server: string | undefined
  options: { quiet: boolean; llmDryRun: boolean }
}

async function judgeAgain(io: Io, { db, llm, server, options }: Again): Promise<Reclassified> {
  const serverId = server === undefined ? undefined : (await findOne(db, server)).id
  const pass = llm.pass?.(storedJudgements(db))
  let progress: ReturnType<typeof newProgress> | undefined
  const result = await reclassify(
    db,
    { serverId, pass, dry: options.llmDryRun, now: io.now(), signal: io.signal },
    (total) => {
      progress = newProgress(io.stderr, { total, quiet: options.quiet, now: () => Date.now() })
      return (done) =>
        progress?.finished({ ...done, label: escapeTerminal(done.server), outcome: 'complete' })
    },
  )
  progress?.end()
  return result
}
