import { z } from 'zod'
import { type Disagreement, disagreements } from '../../queue/disagreements.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import { withStore } from '../open-store.ts'
import { databaseOptions, databaseRows, jsonOptions, jsonRows } from '../options.ts'
import { schemaVersion } from '../print/schema-version.ts'
import { table } from '../print/table.ts'
import { findOne } from '../published-server.ts'

export const disagreementsCommand = defineCommand({
  options: [...jsonRows, ...databaseRows],
  examples: [['placard disagreements', 'what to look at first after a model pass']],
  schema: z.object({ ...jsonOptions, ...databaseOptions }),
  async run(io, { args, options }): Promise<ExitCode> {
    return await withStore(io, { command: 'disagreements', dataDir: options.dataDir }, async ({ db }) => {
      const serverId = args[0] === undefined ? undefined : (await findOne(db, args[0])).id
      const { judged, found } = await disagreements(db, serverId)
      const document = { schemaVersion, judged, disagreements: found }
      io.stdout.write(options.json ? `${JSON.stringify(document, null, 2)}\n` : page(judged, found))
      return judged > 0 ? exitCodes.done : exitCodes.found
    })
  },
})

function page(judged: number, found: readonly Disagreement[]): string {
  if (judged === 0) return 'No tool has been judged by a model yet: placard reclassify --llm auto\n'
  const rows = found.map(({ server, tool, rules, model, verdict }) => [
    escapeTerminal(server),
    escapeTerminal(tool),
    `${rules.category}, ${rules.risk}`,
    `${model.category}, ${model.risk}`,
    `${verdict.category}, ${verdict.risk} (${verdict.decidedBy})`,
  ])
  const list = rows.length > 0 ? `${table(['server', 'tool', 'rules', 'model', 'holds'], rows)}\n` : ''
  return `${list}${judged} tools judged by a model, ${found.length} otherwise than by the rules\n`
}
