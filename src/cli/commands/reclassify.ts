import { z } from 'zod'
import { rulesVersion } from '../../classify/index.ts'
import { reclassify } from '../../queue/reclassify.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import { llmOptions, llmRows, openLlm } from '../llm.ts'
import { applyOpenBatches } from '../llm-batches.ts'
import { withStore } from '../open-store.ts'
import { databaseOptions, databaseRows, jsonOptions, jsonRows, quietOptions, quietRows } from '../options.ts'
import { newProgress } from '../print/progress.ts'
import { reclassifiedPage } from '../print/reclassified.ts'
import { screenOf } from '../print/scan-result.ts'
import { schemaVersion } from '../print/schema-version.ts'
import { storedJudgements } from '../stored-judgements.ts'
import { findOne } from '../published-server.ts'

export const reclassifyCommand = defineCommand({
  name: 'reclassify',
  summary: 'Judge everything that is stored again with today’s rules; no server is contacted.',
  args: '[server]',
  options: [...llmRows, ...jsonRows, ...quietRows, ...databaseRows],
  examples: [
    ['placard reclassify', 'after an update of Placard; prints which verdicts moved'],
    ['placard reclassify --llm all --llm-dry-run', 'what a model pass over everything would cost'],
  ],
  schema: z.object({ ...llmOptions, ...jsonOptions, ...quietOptions, ...databaseOptions }),
  async run(io, { args, options }): Promise<ExitCode> {
    const llm = openLlm(io, options)
    return await withStore(io, { command: 'reclassify', dataDir: options.dataDir }, async ({ db }) => {
      if (llm.batch) {
        await applyOpenBatches(io, llm.batch.judge, db)
        return exitCodes.done
      }
      const serverId = args[0] === undefined ? undefined : (await findOne(db, args[0])).id
      let progress: ReturnType<typeof newProgress> | undefined
      const result = await reclassify(
        db,
        { serverId, pass: llm.pass?.(storedJudgements(db)), now: io.now(), signal: io.signal },
        (total) => {
          progress = newProgress(io.stderr, { total, quiet: options.quiet, now: () => Date.now() })
          return (done) =>
            progress?.finished({ ...done, label: escapeTerminal(done.server), outcome: 'complete' })
        },
      )
      progress?.end()
      if (!options.quiet) for (const note of llm.notes()) io.stderr.write(`${escapeTerminal(note)}\n`)
      const document = { schemaVersion, rulesVersion, ...result }
      io.stdout.write(
        options.json ? `${JSON.stringify(document, null, 2)}\n` : reclassifiedPage(result, screenOf(io)),
      )
      return exitCodes.done
    })
  },
})
