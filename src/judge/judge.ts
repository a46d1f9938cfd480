import type OpenAI from 'openai'
import PQueue from 'p-queue'
import { canonicalJson } from '../text/digest.ts'
import { makeBreaker, type Breaker } from './breaker.ts'
import { makeMeter, type Budget, type Meter } from './budget.ts'
import { endpointHost } from './client.ts'
import { fullDialect, requestedParameters, type Dialect } from './dialect.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { randomMarkers, type DrawMarker, type RandomBytes } from './marker.ts'
import { promptVersion } from './prompt.ts'
import type { ModelPrice } from './prices.ts'

/** What asking one question used, with every repeat of its request. Sums up to a run's row in the ledger. */
export interface Usage {
  model: string
  endpointHost: string
  requests: number
  /** Requests that brought no answer. */
  failures: number
  /** Tools asked about for the first time. */
  tools: number
  inputTokens: number
  cachedTokens: number
  outputTokens: number
  /** Null where no price is known. */
  usd: number | null
  /** The endpoint counted no tokens: these are our estimate. */
  estimated: boolean
}

export interface JudgeOptions {
  client: OpenAI
  model: string
  random: RandomBytes
  now: () => Date
  /** Resolves after so many milliseconds, or at once when the signal fires. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Requests under way at once, over all listings. Default 4. */
  concurrency?: number | undefined
  limits?: Partial<Limits> | undefined
  budget?: Budget | undefined
  price?: ModelPrice | undefined
  signal?: AbortSignal | undefined
  /** Default: random. `contentMarkers()` for recording and replay. */
  markers?: DrawMarker | undefined
  onUsage?: ((usage: Usage) => void) | undefined
}

/** What a judgement's key holds besides the tool: the same for the whole run. */
export interface JudgeIdentity {
  promptVersion: string
  model: string
  endpointHost: string
  parameters: string
}

/** One run's access to a language model: what all listings of the run share. */
export interface Judge {
  options: JudgeOptions
  limits: Limits
  identity: JudgeIdentity
  draw: DrawMarker
  meter: Meter
  breaker: Breaker
  queue: PQueue
  /** What the endpoint is known to accept; learnt from its refusals. */
  dialect: Dialect
  /** Distinct one-line reasons why tools were not judged, for a visible warning. */
  warnings: Set<string>
  requests: number
}

export const defaultConcurrency = 4

export function openJudge(options: JudgeOptions): Judge {
  return {
    options,
    limits: { ...defaultLimits, ...options.limits },
    identity: judgeIdentity(options),
    draw: options.markers ?? randomMarkers(options.random),
    meter: makeMeter(options.budget),
    breaker: makeBreaker({
      now: options.now,
      threshold: 2 * (options.concurrency ?? defaultConcurrency) + 2,
    }),
    // The first request goes alone: what the endpoint refuses is then learnt once. See `ask.ts`.
    queue: new PQueue({ concurrency: 1 }),
    dialect: fullDialect,
    warnings: new Set(),
    requests: 0,
  }
}

/** The part of a judgement's key that model, endpoint and prompt give. */
export function judgeIdentity({ client, model }: Pick<JudgeOptions, 'client' | 'model'>): JudgeIdentity {
  return {
    promptVersion,
    model,
    endpointHost: endpointHost(client),
    parameters: canonicalJson(requestedParameters),
  }
}
