import { z } from 'zod'
import { rulesVersion } from '../../classify/index.ts'
import { reclassify } from '../../queue/reclassify.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import { withStore } from '../open-store.ts'
import { databaseOptions, databaseRows, jsonOptions, jsonRows, quietOptions, quietRows } from '../options.ts'
import { newProgress } from '../print/progress.ts'
import { reclassifiedPage } from '../print/reclassified.ts'
import { screenOf } from '../print/scan-result.ts'
import { schemaVersion } from '../print/schema-version.ts'
import { findOne } from '../published-server.ts'

export const reclassifyCommand = defineCommand({
  name: 'reclassify',
  summary: 'Judge everything that is stored again with today’s rules; nothing is contacted.',
  args: '[server]',
  options: [...jsonRows, ...quietRows, ...databaseRows],
  examples: [['placard reclassify', 'after an update of Placard; prints which verdicts moved']],
  schema: z.object({ ...jsonOptions, ...quietOptions, ...databaseOptions }),
  async run(io, { args, options }): Promise<ExitCode> {
    return await withStore(io, { command: 'reclassify', dataDir: options.dataDir }, async ({ db }) => {
      const serverId = args[0] === undefined ? undefined : (await findOne(db, args[0])).id
      let progress: ReturnType<typeof newProgress> | undefined
      const result = await reclassify(db, { serverId, now: io.now(), signal: io.signal }, (total) => {
        progress = newProgress(io.stderr, { total, quiet: options.quiet, now: () => Date.now() })
        return (done) =>
          progress?.finished({ ...done, label: escapeTerminal(done.server), outcome: 'complete' })
      })
      progress?.end()
      const document = { schemaVersion, rulesVersion, ...result }
      io.stdout.write(
        options.json ? `${JSON.stringify(document, null, 2)}\n` : reclassifiedPage(result, screenOf(io)),
      )
      return exitCodes.done
    })
  },
})
