import type { z } from 'zod'
import { UserError } from '../errors.ts'
import type { Io } from './io.ts'

/** 0 done; 1 threshold, drift or nothing found; 2 wrong use; 3 incomplete; 70 our bug; 130, 143 signals. */
export const exitCodes = { done: 0, found: 1, usage: 2, incomplete: 3, bug: 70 } as const
export type ExitCode = number

/** As Commander writes them: `['--fail-on <level>', 'exit 1 at or above …']`; `many` may be given several times. */
export type OptionRow = readonly [flags: string, description: string, many?: 'many']

/** What a command was called with. `rest` is what stood after `--`. */
export interface Call<Options> {
  args: readonly string[]
  rest: readonly string[]
  options: Options
}

/** What the help text says of a command; `load` gives the rest when it is called. */
export interface CommandEntry {
  name: string
  summary: string
  /** Commander's notation: `[server...]`. */
  args?: string
  load(): Promise<CliCommand>
}

/**
 * One command. `schema` checks and types the options that `options` declares (camel-cased names); what it refuses
 * becomes one line and exit code 2. `run` prints data on `io.stdout` and resolves with the exit code.
 */
export interface CliCommand {
  /** Takes words after `--`; the other commands refuse them. */
  takesRest?: true
  options: readonly OptionRow[]
  /** One or more complete command lines with what they do. */
  examples: readonly (readonly [line: string, does: string])[]
  run(io: Io, call: Call<unknown>): Promise<ExitCode>
}

/** A command whose options are checked by a schema before `run` sees them. */
export function defineCommand<Schema extends z.ZodType>(
  command: Omit<CliCommand, 'run'> & {
    schema: Schema
    run(io: Io, call: Call<z.infer<Schema>>): Promise<ExitCode>
  },
): CliCommand {
  return {
    ...command,
    run: (io, call) => command.run(io, { ...call, options: checked(command.schema, call.options) }),
  }
}

function checked<Schema extends z.ZodType>(schema: Schema, options: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(options)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const name = String(issue?.path[0] ?? 'option').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  throw new UserError('bad-option', { option: `--${name}`, why: issue?.message ?? 'not understood' })
}
