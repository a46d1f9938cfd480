import { z } from 'zod'
import { rulesVersion } from '../../classify/index.ts'
import { UserError } from '../../errors.ts'
import { type Reclassified, reclassify } from '../../queue/reclassify.ts'
import type { Db } from '../../store/index.ts'
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
import { storedJudgements } from '../stored-judgements.ts'
import { findOne } from '../published-server.ts'

export const reclassifyCommand = defineCommand({
  options: [...llmRows, ...jsonRows, ...quietRows, ...databaseRows],
  examples: [
    ['placard reclassify', 'after an update of Placard; prints which verdicts moved'],
    ['placard reclassify --llm all --llm-dry-run', 'what a model pass over everything would cost'],
  ],
  schema: z.object({ ...llmOptions, ...jsonOptions, ...quietOptions, ...databaseOptions }),
  async run(io, { args, options }): Promise<ExitCode> {
    const llm = openLlm(io, options)
    if (llm.batch && args.length > 0)
      throw new UserError('bad-option', {
        option: '--llm-batch',
        why: 'it fetches what has come for every server; name none',
      })
    return await withStore(io, { command: 'reclassify', dataDir: options.dataDir }, async ({ db }) => {
      const result = llm.batch
        ? await fetchBatches(io, llm.batch, db)
        : await judgeAgain(io, { db, llm, server: args[0], options })
      if (!options.quiet) for (const note of llm.notes()) io.stderr.write(`${escapeTerminal(note)}\n`)
      tellLapsed(io, result.lapsed)
      const document = { schemaVersion, rulesVersion, ...result }
      io.stdout.write(
        options.json ? `${JSON.stringify(document, null, 2)}\n` : reclassifiedPage(result, screenOf(io)),
      )
      return exitCodes.done
    })
  },
})

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
