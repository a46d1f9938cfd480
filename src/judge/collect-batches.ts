import { z } from 'zod'
import type { LlmStatus } from '../model/judgement.ts'
import { failedParts, firstPieces, readParts, type PartResults } from './ask-group.ts'
import { batchEnds, type BatchFile, type BatchRequest, type BatchState } from './batch-state.ts'
import { callEndpoint } from './call-endpoint.ts'
import { readCompletion } from './completion.ts'
import type { Judge } from './judge.ts'
import { toolResults, type ListingToJudge, type ToolResult } from './judge-listing.ts'
import { planListing } from './plan.ts'
import type { Part } from './prompt.ts'
import { noTokens, reportUsage } from './report-usage.ts'

const Polled = z.looseObject({
  status: z.string(),
  output_file_id: z.string().nullish().catch(null),
  error_file_id: z.string().nullish().catch(null),
})

/** Asks how the batches are doing. A batch that cannot be asked about keeps its last status. */
export async function pollBatches(judge: Judge, state: BatchState): Promise<BatchState> {
  const batches: BatchFile[] = []
  for (const batch of state.batches) {
    const { id } = batch
    const open = id !== null && !(batchEnds as readonly string[]).includes(batch.status)
    const polled = open
      ? await callEndpoint(judge, async (options) =>
          Polled.parse(await judge.options.client.batches.retrieve(id, options)),
        )
      : undefined
    batches.push(
      polled
        ? {
            ...batch,
            status: polled.status,
            outputFile: polled.output_file_id ?? null,
            errorFile: polled.error_file_id ?? null,
          }
        : batch,
    )
  }
  return { ...state, batches }
}

/**
 * The results of batches that ended, by the caller's key of each listing. `listingOf` answers with the listing as it was
 * submitted, or undefined where it is gone or has changed: then its answers are left alone.
 */
export async function applyBatches(
  judge: Judge,
  state: BatchState,
  listingOf: (key: string) => ListingToJudge | undefined,
): Promise<Map<string, Map<number, ToolResult>>> {
  const answers = new Map<string, string>()
  for (const batch of state.batches) {
    for (const [id, line] of await linesOf(judge, batch)) answers.set(id, line)
  }
  const results = new Map<string, Map<number, ToolResult>>()
  for (const [key, requests] of requestsByListing(state)) {
    const input = listingOf(key)
    if (!input) continue
    const plan = planListing(input.listing, input.which, judge.limits)
    const parts: PartResults = new Map(
      requests.flatMap(({ id, request, status }) => [
        ...resultsOf(judge, { request, line: answers.get(id), status }, input),
      ]),
    )
    results.set(key, toolResults(judge, input, { plan, parts }))
  }
  return results
}

async function linesOf(judge: Judge, batch: BatchFile): Promise<[string, string][]> {
  const lines: [string, string][] = []
  for (const file of [batch.outputFile, batch.errorFile]) {
    if (file === null) continue
    const text = await callEndpoint(judge, async (options) =>
      (await judge.options.client.files.content(file, options)).text(),
    )
    for (const line of (text ?? '').split('\n').filter((line) => line.trim() !== '')) {
      const id = CustomId.safeParse(parsed(line)).data?.custom_id
      if (id !== undefined && batch.requests[id]) lines.push([id, line])
    }
  }
  return lines
}

const CustomId = z.looseObject({ custom_id: z.string() })
const Line = z.looseObject({ response: z.looseObject({ status_code: z.int(), body: z.unknown() }) })

function requestsByListing(state: BatchState) {
  const byListing = new Map<string, { id: string; request: BatchRequest; status: LlmStatus }[]>()
  for (const batch of state.batches) {
    for (const [id, request] of Object.entries(batch.requests)) {
      const entry = { id, request, status: unansweredStatus(batch) }
      byListing.set(request.listing, [...(byListing.get(request.listing) ?? []), entry])
    }
  }
  return byListing
}

/** What a request of this batch is while it has no answer. */
function unansweredStatus(batch: BatchFile): LlmStatus {
  if (batch.status === 'over-budget') return 'over-budget'
  return (batchEnds as readonly string[]).includes(batch.status) ? 'endpoint-failed' : 'pending-batch'
}

function resultsOf(
  judge: Judge,
  { request, line, status }: { request: BatchRequest; line: string | undefined; status: LlmStatus },
  { locateQuote }: ListingToJudge,
): PartResults {
  const parts: Part[] = request.parts.map(({ ordinal, piece }) => ({ ordinal, piece, text: '' }))
  if (line === undefined) return failedParts(parts, status)
  const response = Line.safeParse(parsed(line)).data?.response
  if (!response || response.status_code !== 200) return failedParts(parts, 'endpoint-failed')
  const completion = readCompletion(response.body)
  const failures = completion.kind === 'error' ? 1 : 0
  const counts = { requests: 1, failures, tools: firstPieces(parts), estimated: false }
  reportUsage(judge, completion.tokens ?? noTokens, counts)
  if (completion.kind === 'error') return failedParts(parts, 'endpoint-failed')
  if (completion.kind === 'refused') return failedParts(parts, 'refused')
  return readParts({ parts, locateQuote }, { ids: request.parts.map(({ id }) => id) }, completion)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
