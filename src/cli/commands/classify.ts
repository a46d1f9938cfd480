import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { UserError } from '../../errors.ts'
import { reaches } from '../../model/risk.ts'
import type { Tool } from '../../model/tool.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import { classifyRows, type Classified } from '../classify-rows.ts'
import { defineCommand, type ExitCode, exitCodes } from '../command.ts'
import { inputRows } from '../input-rows.ts'
import type { Io } from '../io.ts'
import { jsonOptions, jsonRows, RiskOption } from '../options.ts'
import { screenOf } from '../print/scan-result.ts'
import { toolTable } from '../print/tool-table.ts'

export const classifyCommand = defineCommand({
  options: [...jsonRows, ['--fail-on <level>', 'exit 1 where a tool is rated at or above this level']],
  examples: [
    ['placard classify tools.jsonl --json', 'one JSON line for each row, in order'],
    ['some-server --list | placard classify -', 'a tools/list answer, an array or JSON Lines on stdin'],
  ],
  schema: z.object({ failOn: RiskOption.optional(), ...jsonOptions }),
  async run(io, { args, options }): Promise<ExitCode> {
    const [file, ...more] = args
    if (file === undefined || more.length > 0) {
      throw new UserError('bad-option', { option: 'classify', why: 'name one file, or - for stdin' })
    }
    const { rows, hasMore } = inputRows(await readInput(io, file), file === '-' ? 'stdin' : file)
    const results = classifyRows(rows)
    if (hasMore)
      io.stderr.write('incomplete: the answer names a further page (nextCursor), which is not here\n')
    io.stdout.write(options.json ? jsonLines(results) : page(io, results))
    const failOn = options.failOn
    const reached = failOn && results.some((each) => 'verdict' in each && reaches(each.verdict.risk, failOn))
    return reached ? exitCodes.found : exitCodes.done
  },
})

async function readInput(io: Io, file: string): Promise<string> {
  if (file === '-') return await readAll(io.stdin)
  try {
    return await readFile(path.resolve(io.cwd, file), 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    if (code === 'ENOENT') throw new UserError('file-missing', { path: file })
    throw new UserError('file-unreadable', { path: file, why: code })
  }
}

async function readAll(input: Io['stdin']): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of input) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

function jsonLines(results: readonly Classified[]): string {
  return results.map((each) => `${JSON.stringify('verdict' in each ? jsonRow(each) : each)}\n`).join('')
}

function jsonRow({ verdict, tool: { status, problems } }: Exclude<Classified, { error: string }>) {
  return status === 'ok' ? verdict : { ...verdict, status, problems }
}

function page(io: Io, results: readonly Classified[]): string {
  const verdicts = results.flatMap((each) => ('verdict' in each ? [each.verdict] : []))
  const errors = results.flatMap((each, index) => {
    const told = 'error' in each ? each.error : malformed(each.tool)
    return told === null ? [] : [`row ${index + 1}: ${escapeTerminal(told)}\n`]
  })
  return `${toolTable(verdicts, screenOf(io))}${errors.join('')}`
}

function malformed({ status, problems }: Tool): string | null {
  return status === 'ok' ? null : `${status}: ${problems.join('; ')}`
}
