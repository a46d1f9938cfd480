import { z } from 'zod'
import { llmModes } from '../queue/llm-pass.ts'
import type { OptionRow } from './command.ts'
import { wholeNumber } from './options.ts'

export const llmRows = [
  [
    '--llm <mode>',
    'language-model pass: off, auto (what the rules leave unsure) or all (default: auto with a key)',
  ],
  ['--llm-budget <amount>', 'most that one run may use: 200000 (tokens) or $5'],
  ['--llm-concurrency <n>', 'requests at a time (default: 4)'],
  ['--llm-record <folder>', 'keep every request and answer there, keys blanked'],
  ['--llm-replay <folder>', 'answer from there; nothing is sent'],
  [
    '--llm-batch',
    'hand requests in as a batch (half the price at many endpoints), and fetch what earlier ones brought',
  ],
  ['--llm-dry-run', 'say what would be sent, and what it would cost; nothing is sent'],
] as const satisfies readonly OptionRow[]

export const llmOptions = {
  llm: z.enum(llmModes, { error: `must be one of ${llmModes.join(', ')}` }).optional(),
  llmBudget: z.string().min(1).optional(),
  llmConcurrency: wholeNumber(1, 64).optional(),
  llmRecord: z.string().min(1).optional(),
  llmReplay: z.string().min(1).optional(),
  llmBatch: z.boolean().default(false),
  llmDryRun: z.boolean().default(false),
}
const Options = z.object(llmOptions)
export type LlmOptions = z.infer<typeof Options>
