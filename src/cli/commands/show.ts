import { z } from 'zod'
import { UserError } from '../../errors.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import { listServers, type ServerFacts, type ServerLine, type Store } from '../../store/index.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import { factsDocument, serverDocument, toolDocument } from '../documents.ts'
import type { Io } from '../io.ts'
import { endExpired } from '../lapsed.ts'
import { withStore } from '../open-store.ts'
import { databaseOptions, databaseRows, jsonOptions, jsonRows, wholeNumber } from '../options.ts'
import { screenOf } from '../print/scan-result.ts'
import { schemaVersion } from '../print/schema-version.ts'
import { describeFailure, describeTarget, serverPage } from '../print/server.ts'
import { serverList } from '../print/server-list.ts'
import { toolPage } from '../print/tool.ts'
import { findOne, loadPublished, type PublishedServer } from '../published-server.ts'

export const show = defineCommand({
  options: [
    ['--target <id>', 'one way to the server instead of its default one'],
    ...jsonRows,
    ...databaseRows,
  ],
  examples: [
    ['placard show', 'every server in the catalogue'],
    ['placard show server-filesystem', 'its tools, riskiest first, and what to allow'],
    ['placard show server-filesystem write_file', 'one tool: rationale, quotes, policy'],
  ],
  schema: z.object({ target: wholeNumber(1, 2 ** 53 - 1).optional(), ...jsonOptions, ...databaseOptions }),
  async run(io, { args, options }): Promise<ExitCode> {
    const [word, toolName] = args
    return await withStore(io, { command: 'show', dataDir: options.dataDir }, async ({ db }) => {
      await endExpired(io, db)
      if (word === undefined) return printList(io, await allServers(db), options.json)
      const facts = await findOne(db, word)
      const server = await loadPublished(db, facts, options.target)
      if (!server) return printUnpublished(io, facts, options.json)
      return toolName === undefined
        ? printServer(io, server, options.json)
        : printTool(io, server, { toolName, json: options.json })
    })
  },
})

async function allServers(db: Store['db']): Promise<ServerLine[]> {
  const servers: ServerLine[] = []
  for await (const server of listServers(db)) servers.push(server)
  return servers
}

function printList(io: Io, servers: readonly ServerLine[], json: boolean): ExitCode {
  io.stdout.write(
    json ? `${JSON.stringify({ schemaVersion, servers }, null, 2)}\n` : serverList(servers, screenOf(io)),
  )
  return servers.length > 0 ? exitCodes.done : exitCodes.found
}

function printServer(io: Io, server: PublishedServer, json: boolean): ExitCode {
  io.stdout.write(
    json ? `${JSON.stringify(serverDocument(server), null, 2)}\n` : serverPage(server, screenOf(io)),
  )
  return exitCodes.done
}

function printTool(
  io: Io,
  server: PublishedServer,
  { toolName, json }: { toolName: string; json: boolean },
): ExitCode {
  const found = server.tools.filter(({ tool }) => tool.name === toolName)
  if (found.length === 0) throw new UserError('unknown-tool', { server: server.facts.slug, tool: toolName })
  if (json) {
    const tools = found.map((each) => toolDocument(each, server.policy))
    io.stdout.write(`${JSON.stringify({ schemaVersion, server: server.facts.slug, tools }, null, 2)}\n`)
    return exitCodes.done
  }
  const policy = server.policy.tools.find(({ name }) => name === toolName)
  for (const { tool, verdict } of found) {
    if (verdict) io.stdout.write(toolPage({ verdict, policy, problems: tool.problems }, screenOf(io)))
  }
  return exitCodes.done
}

// Known, but no published run has listed it: what became of it is the answer.
function printUnpublished(io: Io, facts: ServerFacts, json: boolean): ExitCode {
  if (json) {
    io.stdout.write(
      `${JSON.stringify({ schemaVersion, server: factsDocument(facts), snapshot: null, tools: [] }, null, 2)}\n`,
    )
    return exitCodes.found
  }
  io.stdout.write(`${escapeTerminal(facts.slug)} has never been listed.\n`)
  for (const target of facts.targets) {
    const { entry, failure } = target.last ?? {}
    const what = failure ? describeFailure(failure) : (entry?.outcome ?? 'not scanned yet')
    io.stdout.write(`  ${escapeTerminal(describeTarget(target))}: ${escapeTerminal(what)}\n`)
  }
  return exitCodes.found
}
