import { z } from 'zod'
import { UserError } from '../../errors.ts'
import { changesOfRun, entriesOfRun, listRuns, llmUsageOf, runSummary } from '../../store/index.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import type { Io } from '../io.ts'
import { withStore } from '../open-store.ts'
import { databaseOptions, databaseRows, jsonOptions, jsonRows, wholeNumber } from '../options.ts'
import { runPage, runTable } from '../print/runs.ts'
import { screenOf } from '../print/scan-result.ts'
import { schemaVersion } from '../print/schema-version.ts'

export const runs = defineCommand({
  options: [['--limit <n>', 'how many runs to list (default: 20)'], ...jsonRows, ...databaseRows],
  examples: [
    ['placard runs', 'the newest runs'],
    ['placard runs 20261121T023000Z-1f2e3d4c', 'one run: each server’s outcome, and the changes'],
  ],
  schema: z.object({ limit: wholeNumber(1, 10_000).default(20), ...jsonOptions, ...databaseOptions }),
  async run(io, { args, options }): Promise<ExitCode> {
    return await withStore(io, { command: 'runs', dataDir: options.dataDir }, async ({ db }) => {
      const [id] = args
      if (id !== undefined) return await printRun(io, await wholeRun(db, id), options.json)
      const list = await listRuns(db, options.limit)
      io.stdout.write(
        options.json
          ? `${JSON.stringify({ schemaVersion, runs: list }, null, 2)}\n`
          : runTable(list, screenOf(io)),
      )
      return list.length > 0 ? exitCodes.done : exitCodes.found
    })
  },
})

type Db = Parameters<typeof runSummary>[0]

async function wholeRun(db: Db, id: string) {
  const summary = await runSummary(db, id)
  if (!summary) throw new UserError('unknown-run', { run: id })
  return {
    summary,
    entries: await entriesOfRun(db, id),
    changes: await changesOfRun(db, id),
    usage: await llmUsageOf(db, id),
  }
}

export type WholeRun = Awaited<ReturnType<typeof wholeRun>>

async function printRun(io: Io, run: WholeRun, json: boolean): Promise<ExitCode> {
  const document = {
    schemaVersion,
    ...run.summary,
    targets: run.entries,
    changes: run.changes,
    llmUsage: run.usage,
  }
  io.stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : runPage(run, screenOf(io)))
  return exitCodes.done
}
