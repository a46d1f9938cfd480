import { z } from 'zod'
import { noCredentials } from '../../connect/credentials.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import { databaseOptions, databaseRows, quietOptions, quietRows } from '../options.ts'
import { dataDir } from '../places.ts'
import { runScan } from '../run-scan.ts'
import { ScanOptions } from './scan.ts'

/** What `npm start` runs: the quick-start set, and what to type next. */
export const start = defineCommand({
  options: [...quietRows, ...databaseRows],
  examples: [['placard start', 'a dozen pinned npm servers, in under a minute']],
  schema: z.object({ ...quietOptions, ...databaseOptions }),
  async run(io, { options }): Promise<ExitCode> {
    const request = {
      servers: [],
      rest: [],
      quickStart: true,
      catalogue: false,
      clients: false,
      allTargets: false,
    }
    const exitCode = await runScan(io, { request, options: ScanOptions.parse(options), given: noCredentials })
    if (exitCode !== exitCodes.done) return exitCode
    const place = io.env.DATABASE_URL ? 'the database of DATABASE_URL' : dataDir(io, options.dataDir)
    io.stdout.write(`
The catalogue lies in ${place}. Open it:
  npx placard show                                                   every server
  npx placard show server-filesystem                                 one server: tools, evidence, policy
  npx placard lookup write_file                                      the risk of a tool by name
  npx placard export server-filesystem --format policylayer          its recommended policy
  npx placard scan npm:<package> | https://<server>/mcp              add a server
`)
    return exitCode
  },
})
