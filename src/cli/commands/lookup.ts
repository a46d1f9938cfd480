import { z } from 'zod'
import { UserError } from '../../errors.ts'
import { type Lookup, lookupTool } from '../../store/index.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import type { Io } from '../io.ts'
import { lookupDocument } from '../lookup-document.ts'
import { endExpired } from '../lapsed.ts'
import { withStore } from '../open-store.ts'
import { databaseOptions, databaseRows, jsonOptions, jsonRows } from '../options.ts'
import { lookupPage } from '../print/lookup.ts'
import { screenOf } from '../print/scan-result.ts'
import { findOne } from '../published-server.ts'

export const lookup = defineCommand({
  options: [['--server <server>', 'on this server only'], ...jsonRows, ...databaseRows],
  examples: [
    ['placard lookup write_file', 'every write_file in the catalogue; exit 1 where there is none'],
    ['placard lookup delete_branch --server git-mcp-server --json', 'one server’s tool, for a program'],
  ],
  schema: z.object({ server: z.string().optional(), ...jsonOptions, ...databaseOptions }),
  async run(io, { args, options }): Promise<ExitCode> {
    const [query] = args
    if (query === undefined || query === '') {
      throw new UserError('bad-option', { option: '<tool>', why: 'give the name of a tool' })
    }
    return await withStore(io, { command: 'lookup', dataDir: options.dataDir }, async ({ db }) => {
      await endExpired(io, db)
      const within = options.server === undefined ? undefined : (await findOne(db, options.server)).id
      return print(io, await lookupTool(db, query, within), options.json)
    })
  },
})

function print(io: Io, found: Lookup, json: boolean): ExitCode {
  io.stdout.write(
    json ? `${JSON.stringify(lookupDocument(found), null, 2)}\n` : lookupPage(found, screenOf(io)),
  )
  return found.matches.length > 0 ? exitCodes.done : exitCodes.found
}
