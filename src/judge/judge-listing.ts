import type { Evidence } from '../model/evidence.ts'
import type { Judgement, LlmStatus } from '../model/judgement.ts'
import type { Listing } from '../model/listing.ts'
import { askGroup, type PartResults } from './ask-group.ts'
import type { ContextCut } from './context-text.ts'
import type { Judge } from './judge.ts'
import type { LocateQuote } from './located-quotes.ts'
import { markersIn } from './marker.ts'
import { mergeParts, type PartResult } from './opinions.ts'
import { planListing, type Plan } from './plan.ts'

/** What a judgement is keyed by, of each tool of a listing. */
export interface ToolDigests {
  ordinal: number
  definitionDigest: string
  contextDigest: string
}

/** Something that people should know of how a tool was judged. */
export type JudgeNote =
  /** Text of the tool or its server that looks like the prompt's own marker: somebody tries to end the data early. */
  | { kind: 'marker-in-text'; found: string[]; evidence?: Evidence | undefined }
  /** What the server says of itself is longer than a request holds: so much of it was not shown. */
  | ({ kind: 'context-cut' } & ContextCut)
  /** The definition needs more pieces than are allowed: it was not judged and needs review. */
  | { kind: 'too-long'; characters: number }

export interface ToolResult {
  status: LlmStatus
  judgement?: Judgement | undefined
  notes: JudgeNote[]
}

export interface ListingToJudge {
  listing: Listing
  facts: readonly ToolDigests[]
  /** Ordinals of the tools to ask about. */
  which: Iterable<number>
  locateQuote: LocateQuote
}

/**
 * Asks the model about some tools of one listing. Answers for each of them: with a judgement, or with the reason why
 * there is none and the rules' verdict stands. Throws only where a replayed request was never recorded.
 */
export async function judgeListing(judge: Judge, input: ListingToJudge): Promise<Map<number, ToolResult>> {
  const plan = planListing(input.listing, input.which, judge.limits)
  const answered = await Promise.all(
    plan.groups.map((parts) =>
      judge.queue.add(() =>
        askGroup(judge, { context: plan.context.text, parts, locateQuote: input.locateQuote }),
      ),
    ),
  )
  return toolResults(judge, input, { plan, parts: new Map(answered.flatMap((results) => [...results])) })
}

/** What is to be noted of these tools whether or not they are asked about, by ordinal. */
export function notesBefore(
  { limits }: Pick<Judge, 'limits'>,
  { listing, which, locateQuote }: Omit<ListingToJudge, 'facts'>,
): Map<number, JudgeNote[]> {
  const plan = planListing(listing, which, limits)
  return new Map(
    [...plan.texts].map(([ordinal, text]) => [ordinal, notesOf({ ordinal, text }, plan, locateQuote)]),
  )
}

/** Puts the parts of each tool together again. */
export function toolResults(
  judge: Pick<Judge, 'identity' | 'options'>,
  input: ListingToJudge,
  { plan, parts }: { plan: Plan; parts: PartResults },
): Map<number, ToolResult> {
  const own = new Map<number, PartResult[]>()
  for (const [part, result] of parts) own.set(part.ordinal, [...(own.get(part.ordinal) ?? []), result])
  const results = new Map<number, ToolResult>()
  for (const facts of input.facts) {
    if (plan.unusable.has(facts.ordinal)) results.set(facts.ordinal, { status: 'not-needed', notes: [] })
    const text = plan.texts.get(facts.ordinal)
    if (text === undefined) continue
    const notes = notesOf({ ordinal: facts.ordinal, text }, plan, input.locateQuote)
    results.set(facts.ordinal, { ...toolResult(judge, facts, own.get(facts.ordinal) ?? []), notes })
  }
  return results
}

function toolResult(
  { identity, options }: Pick<Judge, 'identity' | 'options'>,
  { definitionDigest, contextDigest }: ToolDigests,
  parts: readonly PartResult[],
): Omit<ToolResult, 'notes'> {
  if (parts.length === 0) return { status: 'over-budget' }
  const merged = mergeParts(parts)
  if (merged.kind === 'failed') return { status: merged.status }
  const { category, risk, signals, rationale } = merged.opinion
  const judgement: Judgement = {
    definitionDigest,
    contextDigest,
    ...identity,
    category,
    risk,
    signals,
    rationale: shortened(rationale),
    evidence: merged.evidence,
    judgedAt: options.now().toISOString(),
  }
  return { status: 'judged', judgement }
}

const longestRationale = 1_000
const shortened = (text: string): string =>
  text.length > longestRationale ? `${text.slice(0, longestRationale - 1)}…` : text

function notesOf(
  { ordinal, text }: { ordinal: number; text: string },
  plan: Plan,
  locateQuote: LocateQuote,
): JudgeNote[] {
  const notes: JudgeNote[] = []
  const found = [...markersIn(text), ...markersIn(plan.context.text)]
  if (found[0] !== undefined) {
    notes.push({ kind: 'marker-in-text', found, evidence: locateQuote(ordinal, found[0]) })
  }
  notes.push(...plan.context.cuts.map((cut) => ({ kind: 'context-cut' as const, ...cut })))
  if (plan.tooLong.has(ordinal)) notes.push({ kind: 'too-long', characters: text.length })
  return notes
}
