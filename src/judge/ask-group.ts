import type { LlmStatus } from '../model/judgement.ts'
import { ask } from './ask.ts'
import type { Judge } from './judge.ts'
import { locatedQuotes, type LocateQuote } from './located-quotes.ts'
import { freshMarker } from './marker.ts'
import type { PartResult } from './opinions.ts'
import { parseAnswer } from './parse-answer.ts'
import { buildPrompt, type Part, type Prompt } from './prompt.ts'

export interface Group {
  context: string
  parts: Part[]
  locateQuote: LocateQuote
}

export type PartResults = Map<Part, PartResult>

/** Statuses that another try, with fewer tools, may cure. */
const curable: ReadonlySet<LlmStatus> = new Set(['invalid-answer', 'truncated', 'refused'])

/** Asks about the parts of one request; what came back unusable is asked for again, in halves. */
export async function askGroup(judge: Judge, group: Group, depth = 0): Promise<PartResults> {
  const { prompt } = preparePrompt(judge, group)
  const first = depth === 0 ? firstPieces(group.parts) : 0
  const answer = await ask(judge, prompt.messages, { parts: group.parts.length, tools: first })
  const results =
    answer.kind === 'none'
      ? failedParts(group.parts, answer.status)
      : readParts(group, prompt, { text: answer.text, truncated: answer.truncated })
  for (const parts of worthAsking(results, depth)) {
    const again = await askGroup(judge, { ...group, parts }, depth + 1)
    for (const [part, result] of again) results.set(part, result)
  }
  return results
}

/** The prompt of a group, with a marker that its text does not hold. */
export function preparePrompt(
  judge: Pick<Judge, 'draw'>,
  { context, parts }: Pick<Group, 'context' | 'parts'>,
): { prompt: Prompt; redrawn: number } {
  const { marker, redrawn } = freshMarker(judge.draw, [context, ...parts.map(({ text }) => text)].join('\n'))
  return { prompt: buildPrompt({ context, parts, marker }), redrawn }
}

/** What an answer says of each part asked about. */
export function readParts(
  { parts, locateQuote }: Pick<Group, 'parts' | 'locateQuote'>,
  { ids }: Pick<Prompt, 'ids'>,
  answer: { text: string; truncated: boolean },
): PartResults {
  const opinions = parseAnswer(answer.text, ids)
  const missing: PartResult = { kind: 'failed', status: answer.truncated ? 'truncated' : 'invalid-answer' }
  return new Map(
    parts.map((part, index) => {
      const found = opinions.get(ids[index] ?? '')
      const heard = found?.map((opinion) => ({
        opinion,
        evidence: locatedQuotes(opinion.quotes, part.ordinal, locateQuote),
      }))
      return [part, heard ? { kind: 'heard', heard } : missing]
    }),
  )
}

export function failedParts(parts: readonly Part[], status: LlmStatus): PartResults {
  return new Map(parts.map((part) => [part, { kind: 'failed', status }]))
}

/** Tools among these parts: each is counted with its first piece. */
export function firstPieces(parts: readonly Pick<Part, 'piece'>[]): number {
  return parts.filter(({ piece }) => piece.index === 0).length
}

function worthAsking(results: PartResults, depth: number): Part[][] {
  const open = [...results].flatMap(([part, result]) =>
    result.kind === 'failed' && curable.has(result.status) ? [{ part, status: result.status }] : [],
  )
  const parts = open.map(({ part }) => part)
  if (depth >= 2 || parts.length === 0) return []
  if (parts.length < results.size) return [parts]
  if (parts.length > 1) {
    const half = Math.ceil(parts.length / 2)
    return [parts.slice(0, half), parts.slice(half)]
  }
  return open[0]?.status === 'invalid-answer' && depth === 0 ? [parts] : []
}
