import type { LlmStatus } from '../model/judgement.ts'
import { withDeadline } from './call-endpoint.ts'
import { noChoices, readCompletion, type Completion, type Tokens } from './completion.ts'
import { chatBody, conceded, type ChatBody } from './dialect.ts'
import { estimateRequest, outputCap } from './estimate.ts'
import { defaultConcurrency, type Judge, type Usage } from './judge.ts'
import { pauseBefore, reasonOf, statusOf } from './pauses.ts'
import type { Message } from './prompt.ts'
import { noTokens, reportUsage } from './report-usage.ts'
import { troubleOf, type Trouble } from './trouble.ts'

export type Answer = { kind: 'text'; text: string; truncated: boolean } | { kind: 'none'; status: LlmStatus }

/** What a request asks about: parts in all, and tools that were not asked about before. */
export interface Asked {
  parts: number
  tools: number
}

const none = (status: LlmStatus): Answer => ({ kind: 'none', status })

/**
 * Sends one request, in the endpoint's dialect and within the budget, and repeats it where that may help. Never throws
 * because of the endpoint: what went wrong is in the answer, and once in `judge.warnings`.
 */
export async function ask(judge: Judge, messages: Message[], about: Asked): Promise<Answer> {
  const estimate = estimateRequest(messages, about.parts)
  if (!judge.meter.reserve(estimate)) {
    judge.warnings.add('the budget for the language model is used up')
    return none('over-budget')
  }
  const counts = { requests: 0, failures: 0 }
  const sent = await send(judge, { messages, parts: about.parts }, counts)
  const used = sent.tokens ?? (sent.billed ? estimate : noTokens)
  judge.meter.settle(estimate, used)
  const estimated = sent.billed && sent.tokens === undefined
  if (counts.requests > 0) reportUsage(judge, used, { ...counts, tools: about.tools, estimated })
  return sent.answer
}

const runStopped: Trouble = { kind: 'stopped' }

interface Sent {
  answer: Answer
  tokens?: Tokens | undefined
  /** The endpoint did the work, whether or not it counted the tokens. */
  billed: boolean
}

async function send(
  judge: Judge,
  { messages, parts }: { messages: Message[]; parts: number },
  counts: Pick<Usage, 'requests' | 'failures'>,
): Promise<Sent> {
  let dialect = judge.dialect
  let lasting = dialect
  for (let repeats = 0; ;) {
    const stopped = judge.options.signal?.aborted ? runStopped : judge.breaker.stoppedBy()
    if (stopped) return failed(judge, statusOf(stopped), reasonOf(stopped))
    const request = { model: judge.options.model, messages, maxTokens: outputCap(parts) }
    counts.requests += 1
    const outcome = await attempt(judge, chatBody(dialect, request))
    if ('completion' in outcome) {
      judge.dialect = lasting
      judge.queue.concurrency = judge.options.concurrency ?? defaultConcurrency
      return received(judge, outcome.completion)
    }
    counts.failures += 1
    const trouble = outcome.trouble
    if (trouble.kind === 'objection') {
      const next = conceded(dialect, trouble.complaint)
      if (!next || (trouble.tooLong && dialect.limit === 'none')) {
        if (!trouble.tooLong) judge.breaker.attempted({ kind: 'server-error', reason: trouble.reason })
        return failed(judge, statusOf(trouble), trouble.reason)
      }
      // What one long request needed says nothing of the others.
      if (!trouble.tooLong) lasting = next
      dialect = next
      continue
    }
    const pause = pauseBefore(judge.limits, trouble, repeats++)
    if (pause === undefined) {
      const sent = failed(judge, statusOf(trouble), reasonOf(trouble))
      return { ...sent, billed: trouble.kind === 'unreachable' && trouble.timedOut }
    }
    await judge.options.sleep(pause, judge.options.signal)
  }
}

async function attempt(
  judge: Judge,
  body: ChatBody,
): Promise<{ completion: Completion } | { trouble: Trouble }> {
  judge.requests += 1
  try {
    const answer: unknown = await withDeadline(
      judge,
      async (options) => await judge.options.client.post('/chat/completions', { body, ...options }),
    )
    judge.breaker.attempted(undefined)
    return { completion: readCompletion(answer) }
  } catch (error) {
    const trouble = troubleOf(error, judge.options.signal)
    judge.breaker.attempted(trouble)
    return { trouble }
  }
}

function failed(judge: Judge, status: LlmStatus, reason: string): Sent {
  judge.warnings.add(`the language model's endpoint failed: ${reason}`)
  return { answer: none(status), billed: false }
}

function received(judge: Judge, completion: Completion): Sent {
  const { tokens } = completion
  if (completion.kind === 'error') {
    const limited = completion.code === '429' || completion.code.includes('rate_limit')
    const sent = failed(
      judge,
      limited ? 'rate-limited' : 'endpoint-failed',
      completion.code === noChoices ? 'an answer that cannot be read' : `error ${plain(completion.code)}`,
    )
    return { ...sent, tokens }
  }
  if (completion.kind === 'refused') return { answer: none('refused'), tokens, billed: true }
  const { text, truncated } = completion
  return { answer: { kind: 'text', text, truncated }, tokens, billed: true }
}

const plain = (code: string): string => (/^[\w -]{1,40}$/.test(code) ? code : 'of an unknown kind')
