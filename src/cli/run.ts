import { Command, CommanderError } from 'commander'
import { UserError } from '../errors.ts'
import { uncaughtError } from '../store/lost-write.ts'
import { redact } from '../text/redact.ts'
import { escapeTerminal } from '../text/escape/terminal.ts'
import type { CliCommand, CommandEntry, ExitCode } from './command.ts'
import { exitCodes } from './command.ts'
import { commands } from './commands/index.ts'
import { type Io, Stopped } from './io.ts'
import { packageVersion } from './version.ts'

/** Runs one command line (`argv` without node and script) and resolves with the exit code. Never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    return report(error, { io, argv })
  }
}

/** Tells of an error that no promise brought, and says how to end: the work under way cannot go on. */
export function reportUncaught(error: unknown, line: CommandLine): ExitCode {
  return report(uncaughtError(error), line)
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const dash = argv.indexOf('--')
  const own = dash < 0 ? argv : argv.slice(0, dash)
  const rest = dash < 0 ? [] : argv.slice(dash + 1)
  let exitCode: ExitCode = exitCodes.done
  const program = newProgram(io)
  for (const entry of commands) {
    const sub = declare(program, entry, io)
    // Only the command that is named (also in "help scan") is loaded: each brings much with it.
    if (!own.includes(entry.name)) continue
    const command = await entry.load()
    detail(sub, command)
    sub.action(async () => {
      if (dash >= 0 && !command.takesRest) {
        throw new UserError('bad-option', { option: '--', why: `${entry.name} takes nothing after it` })
      }
      exitCode = await command.run(io, { args: sub.args, rest, options: sub.opts() })
    })
  }
  if (own.length === 0) program.outputHelp()
  else await program.parseAsync([...own], { from: 'user' })
  return exitCode
}

function newProgram(io: Io): Command {
  return configured(new Command('placard'), io)
    .description('What the tools of an MCP server can do to you, with the words that prove it.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .addHelpText('after', '\nplacard <command> --help shows its options and an example.')
}

function declare(program: Command, { name, args = '', summary }: CommandEntry, io: Io): Command {
  return configured(program.command(`${name} ${args}`.trim()), io)
    .summary(summary)
    .description(summary)
}

function detail(sub: Command, command: CliCommand): void {
  for (const [flags, description, many] of command.options) {
    if (many) sub.option(flags, description, (value: string, before: string[] = []) => [...before, value])
    else sub.option(flags, description)
  }
  const examples = command.examples.map(([line, does]) => `  ${line}\n      ${does}`)
  sub.addHelpText('after', `\nExamples:\n${examples.join('\n')}`)
}

function configured(command: Command, io: Io): Command {
  return command.exitOverride().configureOutput({
    writeOut: (text) => io.stdout.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => io.stdout.columns ?? 100,
  })
}

interface CommandLine {
  io: Io
  argv: readonly string[]
}

function report(error: unknown, line: CommandLine): ExitCode {
  const { io } = line
  if (error instanceof CommanderError) return reportUsage(error, line)
  if (error instanceof UserError || isReplayMiss(error)) {
    io.stderr.write(`placard: ${escapeTerminal(error.message)}\n`)
    return exitCodes.usage
  }
  const stopped = error instanceof Stopped ? error : io.signal.aborted ? io.signal.reason : undefined
  if (stopped instanceof Stopped) {
    io.stderr.write(`placard: ${stopped.message}\n`)
    return stopped.exitCode
  }
  io.stderr.write(`placard: this is a bug in Placard, please report it\n${traceOf(error)}\n`)
  return exitCodes.bug
}

// A server's own words may stand in it, and with them whatever they repeat.
function traceOf(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return redact(text).split('\n').map(escapeTerminal).join('\n')
}

// Told by its name: its module would bring the client of the model into every start.
function isReplayMiss(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplayMissError'
}

function reportUsage(error: CommanderError, { io, argv }: CommandLine): ExitCode {
  if (error.exitCode === 0) return exitCodes.done
  const line = error.message.replace(/^error: /, '').replaceAll('\n', ' ')
  const named = commands.find(({ name }) => name === argv[0])
  const help = named ? `placard ${named.name} --help` : 'placard --help'
  io.stderr.write(`placard: ${escapeTerminal(line)}; see "${help}"\n`)
  return exitCodes.usage
}
