import path from 'node:path'
import { z } from 'zod'
import { rulesVersion } from '../../classify/index.ts'
import { UserError } from '../../errors.ts'
import { escapeTerminal } from '../../text/escape/terminal.ts'
import { type ExitCode, exitCodes, defineCommand } from '../command.ts'
import { evaluateFile, type Evaluation } from '../evaluate.ts'
import { llmOptions, llmRows, openLlm } from '../llm.ts'
import { jsonOptions, jsonRows } from '../options.ts'
import type { JudgementCache } from '../../queue/llm-pass.ts'
import { evalText } from '../print/eval.ts'
import { missesText } from '../print/misses.ts'

const EvalOptions = z.object({ errors: z.boolean().default(false), ...llmOptions, ...jsonOptions })

export const evaluate = defineCommand({
  options: [
    ['--errors', 'list every wrongly judged tool with the evidence of its verdict'],
    ...llmRows,
    ...jsonRows,
  ],
  examples: [
    ['placard eval data/golden.jsonl', 'the figures of the README'],
    [
      'placard eval my-labels.jsonl --errors',
      'your own labels; rows as in data/golden.jsonl, or with "mutates"',
    ],
    ['placard eval data/golden.jsonl --llm all', 'the rules and your model together'],
  ],
  schema: EvalOptions,
  async run(io, { args, options }): Promise<ExitCode> {
    const [file, ...more] = args
    if (file === undefined || more.length > 0) {
      throw new UserError('bad-option', { option: 'eval', why: 'name one file of labelled tools' })
    }
    if (options.llmBatch) {
      throw new UserError('bad-option', { option: '--llm-batch', why: 'a measurement waits for no batch' })
    }
    // A key in the environment does not turn the model on here: the figures of the rules are what is asked for.
    const llm = openLlm(io, { ...options, llm: options.llm ?? 'off' })
    const pass = llm.pass?.(noCache)
    const evaluation = await evaluateFile(path.resolve(io.cwd, file), { shown: file, pass })
    for (const note of llm.notes()) io.stderr.write(`${escapeTerminal(note)}\n`)
    io.stdout.write(
      options.json
        ? document(evaluation, { file, errors: options.errors })
        : text(evaluation, options.errors),
    )
    return exitCodes.done
  },
})

/** Every measurement asks anew. */
const noCache: JudgementCache = { get: async () => new Map(), put: async () => undefined }

function text({ report, misses, llm }: Evaluation, errors: boolean): string {
  return evalText(report) + llmText(llm) + (errors ? missesText(misses) : '')
}

function llmText(llm: Evaluation['llm']): string {
  const counts = Object.entries(llm).sort(([a], [b]) => (a < b ? -1 : 1))
  return counts.length === 0
    ? ''
    : `\nmodel: ${counts.map(([status, count]) => `${count} ${status}`).join(', ')}\n`
}

function document({ report, misses, llm }: Evaluation, about: { file: string; errors: boolean }): string {
  const shown = about.errors ? { misses } : {}
  return `${JSON.stringify({ schemaVersion: 1, file: about.file, rulesVersion, ...report, llm, ...shown }, null, 2)}\n`
}
