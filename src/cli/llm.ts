import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { UserError } from '../errors.ts'
import {
  contentMarkers,
  endpointHost,
  type Estimate,
  type Fetch,
  type Judge,
  makeClient,
  openJudge,
  parseBudget,
  priceOf,
  recordingFetch,
  replayingFetch,
  shippedPrices,
  sumEstimates,
  type Usage,
} from '../judge/index.ts'
import { dryPass, type JudgementCache, llmModes, llmPass } from '../queue/llm-pass.ts'
import type { JudgePass } from '../queue/judge-snapshot.ts'
import type { OptionRow } from './command.ts'
import type { Io } from './io.ts'
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

/** The model pass of one command. `pass` is missing where it is off. */
export interface Llm {
  pass?: (cache: JudgementCache) => JudgePass
  /** Set where `--llm-batch` asks for the batch form. */
  batch?: { judge: Judge; mode: 'auto' | 'all' }
  /** What was used so far; null where nothing can be. */
  used: () => LlmUsed | null
  /** Lines for the user at the end: what was sent or would be, and why tools were not judged. */
  notes: () => string[]
}

export interface LlmUsed {
  model: string
  endpointHost: string
  requests: number
  failures: number
  tools: number
  inputTokens: number
  cachedTokens: number
  outputTokens: number
}

const nothing: Llm = { used: () => null, notes: () => [] }

/** Reads the options and the environment. Every mistake is a UserError before anything starts. */
export function openLlm(io: Io, options: LlmOptions): Llm {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL, PLACARD_MODEL: model } = io.env
  const asked = options.llm ?? (apiKey || baseURL || options.llmReplay ? 'auto' : 'off')
  if (asked === 'off' && options.llmBatch) {
    throw new UserError('bad-option', {
      option: '--llm-batch',
      why: 'it needs a model: set OPENAI_API_KEY and PLACARD_MODEL',
    })
  }
  if (asked === 'off') return nothing
  if (!model) return withoutModel(options)
  if (!apiKey && !baseURL && !options.llmReplay && !options.llmDryRun) {
    throw new UserError('bad-option', {
      option: '--llm',
      why: 'set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own',
    })
  }
  const client = makeClient({ apiKey, baseURL: checkedUrl(baseURL), fetch: fetchFor(io, options, apiKey) })
  const where = { model, host: endpointHost(client), prices: shippedPrices() }
  const price = priceOf(where.prices, where)
  if (options.llmDryRun) return dryRun(asked, price)
  const budget = options.llmBudget === undefined ? undefined : budgetOf(options.llmBudget, where)
  const usage: Usage[] = []
  const judge = openJudge({
    client,
    model,
    random: randomBytes,
    now: io.now,
    sleep: async (ms, signal) =>
      void (await delay(ms, undefined, signal ? { signal } : {}).catch(() => undefined)),
    concurrency: options.llmConcurrency,
    budget,
    price,
    signal: io.signal,
    markers: options.llmRecord || options.llmReplay ? contentMarkers() : undefined,
    onUsage: (each) => usage.push(each),
  })
  return { ...real(judge, asked, usage), ...(options.llmBatch && { batch: { judge, mode: asked } }) }
}

// With a key in the environment only, the pass was not asked for by name: it stays off and says so.
function withoutModel({ llm, llmReplay }: LlmOptions): Llm {
  if (llm || llmReplay)
    throw new UserError('bad-option', { option: '--llm', why: 'set PLACARD_MODEL to the model’s name' })
  return { ...nothing, notes: () => ['language model: off, since PLACARD_MODEL is not set'] }
}

function checkedUrl(url: string | undefined): string | undefined {
  if (url === undefined || url === '') return undefined
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url
  throw new UserError('bad-option', {
    option: 'OPENAI_BASE_URL',
    why: 'must be an http:// or https:// address',
  })
}

function fetchFor(io: Io, { llmRecord, llmReplay }: LlmOptions, apiKey: string | undefined): Fetch {
  if (llmRecord && llmReplay)
    throw new UserError('bad-option', { option: '--llm-replay', why: 'choose either to record or to replay' })
  if (llmReplay) return replayingFetch(path.resolve(io.cwd, llmReplay))
  return llmRecord ? recordingFetch(path.resolve(io.cwd, llmRecord), fetch, apiKey ? [apiKey] : []) : fetch
}

function budgetOf(text: string, where: Parameters<typeof parseBudget>[1]) {
  const parsed = parseBudget(text, where)
  if (parsed.kind === 'refused')
    throw new UserError('bad-option', { option: '--llm-budget', why: parsed.why })
  return parsed.budget
}

function dryRun(mode: 'auto' | 'all', price: ReturnType<typeof priceOf>): Llm {
  const estimates: Estimate[] = []
  const pass = dryPass(mode, { price, onEstimate: (estimate) => estimates.push(estimate) })
  return {
    pass: () => pass,
    used: () => null,
    notes() {
      const { tools, requests, inputTokens, outputTokens, usd } = sumEstimates(estimates)
      const cost = usd === null ? 'no price is known' : `about $${usd.toFixed(2)}`
      return [
        `language model: would send ${tools} tools in ${requests} requests, about ${inputTokens} tokens in and ${outputTokens} out, ${cost}; nothing was sent`,
      ]
    },
  }
}

function real(judge: Judge, mode: 'auto' | 'all', usage: readonly Usage[]): Llm {
  let judged = 0
  let failed = 0
  const sum = (key: 'inputTokens' | 'cachedTokens' | 'outputTokens'): number =>
    usage.reduce((total, each) => total + each[key], 0)
  const counted = (cache: JudgementCache): JudgePass => {
    const pass = llmPass(judge, mode, cache)
    return async (listing, tools) => {
      const asked = await pass(listing, tools)
      for (const { status } of asked.values()) {
        if (status === 'judged') judged += 1
        else if (status !== 'not-needed') failed += 1
      }
      return asked
    }
  }
  const used = (): LlmUsed => ({
    model: judge.identity.model,
    endpointHost: judge.identity.endpointHost,
    requests: judge.requests,
    failures: judge.requests - usage.length,
    tools: judged,
    inputTokens: sum('inputTokens'),
    cachedTokens: sum('cachedTokens'),
    outputTokens: sum('outputTokens'),
  })
  return {
    pass: counted,
    used,
    notes: () => [
      `language model ${judge.identity.model}: ${judged} tools judged, ${judge.requests} requests, ${sum('inputTokens')} tokens in, ${sum('outputTokens')} out`,
      ...(failed > 0
        ? [
            `warning: ${failed} tools could not be judged by the model; the verdict of the rules stands for them`,
          ]
        : []),
      ...[...judge.warnings].sort().map((line) => `warning: ${line}`),
    ],
  }
}
