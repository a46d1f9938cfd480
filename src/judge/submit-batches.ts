import { toFile } from 'openai'
import { z } from 'zod'
import { ask } from './ask.ts'
import { preparePrompt } from './ask-group.ts'
import type { BatchFile, BatchRequest, BatchState } from './batch-state.ts'
import { chatBody } from './dialect.ts'
import { estimateRequest, outputCap } from './estimate.ts'
import type { Judge } from './judge.ts'
import type { ListingToJudge } from './judge-listing.ts'
import { planListing } from './plan.ts'
import { callEndpoint } from './call-endpoint.ts'

export type ListingToSubmit = Pick<ListingToJudge, 'listing' | 'which'> & {
  /** The caller's own name for the listing, such as a snapshot's id. */
  key: string
}

interface Line {
  id: string
  text: string
  request: BatchRequest
}

/** Bounds of one batch file; OpenAI takes 50,000 requests and 200 MB. */
const mostRequests = 10_000
const mostCharacters = 50_000_000

/**
 * Uploads the requests of these listings and starts batches of them. `onState` gets the state after each batch, so that
 * one that was started is never forgotten. What does not fit the budget is not sent and fails at `applyBatches`.
 */
export async function submitBatches(
  judge: Judge,
  listings: Iterable<ListingToSubmit>,
  onState: (state: BatchState) => void | Promise<void>,
): Promise<BatchState> {
  const state: BatchState = {
    version: 1,
    ...judge.identity,
    submittedAt: judge.options.now().toISOString(),
    batches: [],
  }
  await learnDialect(judge)
  const { affordable, unaffordable } = linesOf(judge, listings)
  if (unaffordable.length > 0)
    state.batches.push(batchFile(unaffordable, { id: null, status: 'over-budget' }))
  for (const lines of files(affordable)) {
    state.batches.push(await submit(judge, lines))
    await onState(state)
  }
  return state
}

/** One tiny request: a batch whose every line has a parameter that the endpoint refuses would be lost as a whole. */
async function learnDialect(judge: Judge): Promise<void> {
  if (judge.requests > 0) return
  await ask(judge, [{ role: 'user', content: 'Answer with the JSON object {"judgements":[]}' }], {
    parts: 1,
    tools: 0,
  })
}

function linesOf(judge: Judge, listings: Iterable<ListingToSubmit>) {
  const affordable: Line[] = []
  const unaffordable: Line[] = []
  let number = 0
  for (const { key, listing, which } of listings) {
    const plan = planListing(listing, which, judge.limits)
    for (const parts of plan.groups) {
      const { messages, ids } = preparePrompt(judge, { context: plan.context.text, parts }).prompt
      const request: BatchRequest = {
        listing: key,
        parts: parts.map(({ ordinal, piece }, index) => ({ id: ids[index] ?? '', ordinal, piece })),
      }
      const { model } = judge.options
      const body = chatBody(judge.dialect, { model, messages, maxTokens: outputCap(parts.length) })
      const id = `placard-${++number}`
      const text = JSON.stringify({ custom_id: id, method: 'POST', url: '/v1/chat/completions', body })
      const fits = judge.meter.reserve(estimateRequest(messages, parts.length))
      ;(fits ? affordable : unaffordable).push({ id, text, request })
    }
  }
  return { affordable, unaffordable }
}

function files(lines: readonly Line[]): Line[][] {
  const found: Line[][] = []
  let room = 0
  for (const line of lines) {
    const last = found.at(-1)
    if (last && last.length < mostRequests && line.text.length < room) last.push(line)
    else {
      found.push([line])
      room = mostCharacters
    }
    room -= line.text.length
  }
  return found
}

const Identified = z.looseObject({ id: z.string(), status: z.string().catch('validating') })

async function submit(judge: Judge, lines: readonly Line[]): Promise<BatchFile> {
  const { client } = judge.options
  const started = await callEndpoint(judge, async (options) => {
    const text = `${lines.map((line) => line.text).join('\n')}\n`
    const upload = { file: await toFile(Buffer.from(text), 'placard.jsonl'), purpose: 'batch' as const }
    const file = await client.files.create(upload, options)
    const batch = {
      input_file_id: file.id,
      endpoint: '/v1/chat/completions' as const,
      completion_window: '24h' as const,
    }
    return Identified.parse(await client.batches.create(batch, options))
  })
  return batchFile(lines, started ?? { id: null, status: 'failed' })
}

function batchFile(lines: readonly Line[], batch: { id: string | null; status: string }): BatchFile {
  return {
    id: batch.id,
    status: batch.status,
    outputFile: null,
    errorFile: null,
    requests: Object.fromEntries(lines.map(({ id, request }) => [id, request])),
  }
}
