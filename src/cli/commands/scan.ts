import { z } from 'zod'
import { sandboxChoices } from '../../connect/local/sandbox/sandbox.ts'
import { UserError } from '../../errors.ts'
import type { ExitCode, OptionRow } from '../command.ts'
import { defineCommand } from '../command.ts'
import { readCredentials } from '../credentials.ts'
import type { ScanRequest } from '../gather-servers.ts'
import { llmOptions, llmRows } from '../llm.ts'
import {
  databaseOptions,
  databaseRows,
  Duration,
  jsonOptions,
  jsonRows,
  quietOptions,
  quietRows,
  RiskOption,
  wholeNumber,
} from '../options.ts'
import { runScan } from '../run-scan.ts'

const rows = [
  ['--quick-start', 'the small set of pinned servers that "npm start" scans'],
  ['--catalogue', 'every server of the shipped catalogue'],
  ['--clients', 'every server that the MCP clients on this machine are configured with'],
  ['--all-targets', 'every way to a server, not only its default one'],
  ['--resume', 'go on with the last run that was not finished'],
  [
    '--header <line>',
    'a header for remote servers: "Name: value", also env:VAR or file:PATH; never stored',
    'many',
  ],
  [
    '--env <variable>',
    'a variable for local servers: NAME, NAME=value, env:VAR, file:PATH; never stored',
    'many',
  ],
  ['--use-config-secrets', 'use the values that client configurations hold; never stored'],
  ['--allow-local', 'start local servers that a file names, not only shipped ones and those named here'],
  ['--allow-private', 'reach private and loopback addresses: your own network'],
  ['--sandbox <kind>', `how local servers are confined: ${sandboxChoices.join(', ')} (default: auto)`],
  ['--concurrency <n>', 'servers at a time (default: 8 remote or 4 local)'],
  ['--per-host <n>', 'requests at a time to one host (default: 4)'],
  ['--timeout <time>', 'deadline for one server, over all it takes (default: 60s, packages 180s)'],
  ['--fail-on <level>', 'exit 1 where a tool is rated at or above this level'],
  ['--strict', 'exit 3 where a server could not be read whole, or a tool not judged by the model'],
  ['--jsonl', 'print one JSON line for each server and each tool'],
  ...llmRows,
  ...jsonRows,
  ...quietRows,
  ...databaseRows,
] as const satisfies readonly OptionRow[]

export const ScanOptions = z.object({
  quickStart: z.boolean().default(false),
  catalogue: z.boolean().default(false),
  clients: z.boolean().default(false),
  allTargets: z.boolean().default(false),
  resume: z.boolean().default(false),
  header: z.array(z.string()).default([]),
  env: z.array(z.string()).default([]),
  useConfigSecrets: z.boolean().default(false),
  allowLocal: z.boolean().default(false),
  allowPrivate: z.boolean().default(false),
  sandbox: z.enum(sandboxChoices, { error: `must be one of ${sandboxChoices.join(', ')}` }).default('auto'),
  concurrency: wholeNumber(1, 512).optional(),
  perHost: wholeNumber(1, 64).optional(),
  timeout: Duration.optional(),
  failOn: RiskOption.optional(),
  strict: z.boolean().default(false),
  jsonl: z.boolean().default(false),
  ...llmOptions,
  ...jsonOptions,
  ...quietOptions,
  ...databaseOptions,
})
export type ScanOptions = z.infer<typeof ScanOptions>

export const scan = defineCommand({
  takesRest: true,
  options: rows,
  examples: [
    [
      'placard scan npm:@modelcontextprotocol/server-filesystem -- /tmp',
      'installs (scripts off), starts and lists it',
    ],
    [
      'placard scan https://example.com/mcp --header "Authorization: env:TOKEN"',
      'a remote server, with your token',
    ],
    ['placard scan --clients --fail-on critical', 'what your clients are configured with'],
    ['placard scan saved-listing.json', 'a saved tools/list answer, nothing is contacted'],
  ],
  schema: ScanOptions,
  async run(io, { args, rest, options }): Promise<ExitCode> {
    const { quickStart, catalogue, clients, allTargets } = options
    const request: ScanRequest = { servers: args, rest, quickStart, catalogue, clients, allTargets }
    const isEmpty = args.length === 0 && !quickStart && !catalogue && !clients
    if (isEmpty && !options.resume) {
      throw new UserError('no-servers')
    }
    if (!isEmpty && options.resume) {
      throw new UserError('bad-option', {
        option: '--resume',
        why: 'it goes on with the servers of the last run; name none',
      })
    }
    if (options.json && options.jsonl) {
      throw new UserError('bad-option', { option: '--jsonl', why: 'choose either --json or --jsonl' })
    }
    const given = await readCredentials(io, options)
    return await runScan(io, { request: options.resume ? null : request, options, given })
  },
})
