import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { UserError } from '../errors.ts'
import {
  contentMarkers,
  defaultLimits,
  endpointHost,
  type Estimate,
  type Fetch,
  type Judge,
  judgeIdentity,
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
import { failedLlmStatuses } from '../model/judgement.ts'
import { type Asker, dryPass, type JudgementCache, llmPass } from '../queue/llm-pass.ts'
import type { JudgePass } from '../queue/judge-snapshot.ts'
import type { Io } from './io.ts'
import type { LlmOptions } from './llm-options.ts'
import { type LlmUsed, sumUsage } from './llm-used.ts'

export { llmOptions, llmRows } from './llm-options.ts'

/** The model pass of one command. `pass` is missing where it is off. */
export interface Llm {
  pass?: (cache: JudgementCache) => JudgePass
  /** Set where `--llm-batch` asks for the batch form. */
  batch?: LlmBatch
  /** What was used so far; null where nothing can be. */
  used: () => LlmUsed | null
  /** Lines for the user at the end: what was sent or would be, and why tools were not judged. */
  notes: () => string[]
}

export interface LlmBatch {
  judge: Judge
  mode: 'auto' | 'all'
  /** What was used so far; whoever books a part of it elsewhere takes it out. */
  usage: Usage[]
}

const nothing: Llm = { used: () => null, notes: () => [] }

/** Reads the options and the environment. Every mistake is a UserError before anything starts. */
export function openLlm(io: Io, options: LlmOptions): Llm {
  const apiKey = io.env.OPENAI_API_KEY || undefined
  const baseURL = io.env.OPENAI_BASE_URL || undefined
  const model = io.env.PLACARD_MODEL || undefined
  const asked = options.llm ?? (apiKey || baseURL || options.llmReplay || options.llmDryRun ? 'auto' : 'off')
  if (asked === 'off') return off(options)
  if (!model) return withoutModel(options)
  if (!apiKey && !baseURL && !options.llmReplay && !options.llmDryRun) {
    throw new UserError('bad-option', {
      option: '--llm',
      why: 'set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own',
    })
  }
  const client = makeClient({ apiKey, baseURL: checkedUrl(baseURL), fetch: fetchFor(io, options, apiKey) })
  const where = { model, host: endpointHost(client), prices: shippedPrices() }
  const identity = judgeIdentity({ client, model })
  const price = priceOf(where.prices, where)
  if (options.llmDryRun) return dryRun({ identity, limits: defaultLimits }, asked, price)
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
  return { ...real(judge, asked, usage), ...(options.llmBatch && { batch: { judge, mode: asked, usage } }) }
}

function off({ llmBatch, llmDryRun }: LlmOptions): Llm {
  const why = 'it needs a model: set OPENAI_API_KEY and PLACARD_MODEL, and --llm auto or all'
  if (llmBatch) throw new UserError('bad-option', { option: '--llm-batch', why })
  if (llmDryRun) throw new UserError('bad-option', { option: '--llm-dry-run', why })
  return nothing
}

// With a key in the environment only, the pass was not asked for by name: it stays off and says so.
function withoutModel({ llm, llmReplay, llmDryRun, llmBatch }: LlmOptions): Llm {
  if (llm || llmReplay || llmDryRun || llmBatch)
    throw new UserError('bad-option', { option: '--llm', why: 'set PLACARD_MODEL to the model’s name' })
  return { ...nothing, notes: () => ['language model: off, since PLACARD_MODEL is not set'] }
}

function checkedUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return withoutUser(url)
  throw new UserError('bad-option', {
    option: 'OPENAI_BASE_URL',
    why: 'must be an http:// or https:// address',
  })
}

function withoutUser(url: string): string {
  const { username, password } = new URL(url)
  if (username === '' && password === '') return url
  throw new UserError('bad-option', {
    option: 'OPENAI_BASE_URL',
    why: 'leave name and password out of it; OPENAI_API_KEY takes the key',
  })
}

function fetchFor(io: Io, { llmRecord, llmReplay }: LlmOptions, apiKey: string | undefined): Fetch {
  if (llmRecord && llmReplay)
    throw new UserError('bad-option', { option: '--llm-replay', why: 'choose either to record or to replay' })
  if (llmReplay) {
    const folder = path.resolve(io.cwd, llmReplay)
    if (!existsSync(folder)) throw new UserError('file-missing', { path: llmReplay })
    return replayingFetch(folder)
  }
  if (!llmRecord) return fetch
  try {
    return recordingFetch(path.resolve(io.cwd, llmRecord), fetch, apiKey ? [apiKey] : [])
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unwritable'
    throw new UserError('file-unwritable', { path: llmRecord, why })
  }
}

function budgetOf(text: string, where: Parameters<typeof parseBudget>[1]) {
  const parsed = parseBudget(text, where)
  if (parsed.kind === 'refused')
    throw new UserError('bad-option', { option: '--llm-budget', why: parsed.why })
  return parsed.budget
}

function dryRun(asker: Asker, mode: 'auto' | 'all', price: ReturnType<typeof priceOf>): Llm {
  const estimates: Estimate[] = []
  const onEstimate = (estimate: Estimate): void => void estimates.push(estimate)
  return {
    pass: (cache) => dryPass(asker, { mode, cache }, { price, onEstimate }),
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
  const used = (): LlmUsed => sumUsage(judge.identity, usage)
  const counted = (cache: JudgementCache): JudgePass => {
    const pass = llmPass(judge, { mode, cache })
    return async (listing, tools) => {
      const asked = await pass(listing, tools)
      for (const { status } of asked.values()) {
        if (status === 'judged') judged += 1
        else if (failedLlmStatuses.has(status)) failed += 1
      }
      return asked
    }
  }
  return {
    pass: counted,
    used,
    notes() {
      const { requests, inputTokens, outputTokens } = used()
      return [
        `language model ${judge.identity.model}: ${judged} tools judged, ${requests} requests, ${inputTokens} tokens in, ${outputTokens} out`,
        ...(failed > 0
          ? [
              `warning: ${failed} tools could not be judged by the model; the verdict of the rules stands for them`,
            ]
          : []),
        ...[...judge.warnings].sort().map((line) => `warning: ${line}`),
      ]
    },
  }
}
