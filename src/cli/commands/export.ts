import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { UserError } from '../../errors.ts'
import { exporters } from '../../export/index.ts'
import type { Exporter } from '../../export/exporter.ts'
import type { Export, Policy } from '../../model/policy.ts'
import { fragment } from '../../policy/fragment.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import type { Io } from '../io.ts'
import { endExpired } from '../lapsed.ts'
import { withStore } from '../open-store.ts'
import { databaseOptions, databaseRows, quietOptions, quietRows, wholeNumber } from '../options.ts'
import { findOne, loadPublished } from '../published-server.ts'

const formats = exporters.map(({ id }) => id).join(', ')

export const exportPolicy = defineCommand({
  options: [
    ['--format <format>', `one of ${formats} (default: json)`],
    [
      '--ask-as <decision>',
      '"allow": where the target cannot ask, allow within the limit instead of denying',
    ],
    ['--server-key <key>', 'the server’s key in your own configuration, for targets that match on it'],
    ['--target <id>', 'one way to the server instead of its default one'],
    ['--out <folder>', 'write the files there instead of on stdout'],
    ...quietRows,
    ...databaseRows,
  ],
  examples: [
    ['placard export server-filesystem --format policylayer', 'the whole server’s policy'],
    ['placard export server-filesystem write_file --format policylayer', 'one tool’s fragment, to be merged'],
  ],
  schema: z.object({
    format: z.string().default('json'),
    askAs: z.literal('allow', { error: 'only "allow" can be given' }).optional(),
    serverKey: z.string().min(1).optional(),
    target: wholeNumber(1, 2 ** 53 - 1).optional(),
    out: z.string().min(1).optional(),
    ...quietOptions,
    ...databaseOptions,
  }),
  async run(io, { args, options }): Promise<ExitCode> {
    const exporter = exporters.find(({ id }) => id === options.format)
    if (!exporter) throw new UserError('unknown-format', { format: options.format, formats })
    return await withStore(io, { command: 'export', dataDir: options.dataDir }, async ({ db }) => {
      await endExpired(io, db)
      const facts = await findOne(db, args[0] ?? '')
      const server = await loadPublished(db, facts, options.target)
      if (!server) throw new UserError('never-listed', { server: facts.slug })
      const policy = args[1] === undefined ? server.policy : toolPolicy(server.policy, args[1])
      await deliver(io, exported(exporter, policy, options), options)
      return exitCodes.done
    })
  },
})

function toolPolicy(policy: Policy, tool: string): Policy {
  const one = fragment(policy, tool)
  if (!one) throw new UserError('unknown-tool', { server: policy.server, tool })
  return one
}

function exported(
  exporter: Exporter,
  policy: Policy,
  { askAs, serverKey }: { askAs?: 'allow' | undefined; serverKey?: string | undefined },
): Export {
  return exporter.export(policy, { askAs, serverKey })
}

async function deliver(
  io: Io,
  { files, losses }: Export,
  { out, quiet }: { out?: string | undefined; quiet: boolean },
): Promise<void> {
  for (const file of files) {
    if (out === undefined) io.stdout.write(file.text)
    else await writeInto(io, { folder: path.resolve(io.cwd, out), ...file })
  }
  if (quiet) return
  for (const { tool, lost, instead } of losses) {
    io.stderr.write(
      `lost: ${tool === null ? '' : `${escapeTerminal(tool)}: `}${escapeTerminal(lost)}; instead: ${escapeTerminal(instead)}\n`,
    )
  }
}

async function writeInto(
  io: Io,
  { folder, path: name, text }: { folder: string; path: string; text: string },
): Promise<void> {
  const file = path.join(folder, name)
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  } catch (error) {
    throw new UserError('file-unwritable', {
      path: file,
      why: (error as NodeJS.ErrnoException).code ?? 'unknown',
    })
  }
  io.stderr.write(`wrote ${escapeTerminal(file)}\n`)
}
