import { locateQuote } from '../classify/index.ts'
import {
  estimateListing,
  type Estimate,
  type Judge,
  judgeListing,
  type ModelPrice,
  needsJudgement,
} from '../judge/index.ts'
import type { ToolResult } from '../judge/index.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Finding } from '../model/finding.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Listing } from '../model/listing.ts'
import { judgementKey } from '../store/index.ts'
import type { Asked, JudgeableTool, JudgePass } from './judge-snapshot.ts'

/** Where judgements are kept between runs. */
export interface JudgementCache {
  get(keys: readonly string[]): Promise<ReadonlyMap<string, Judgement>>
  put(judgements: readonly Judgement[]): Promise<void>
}

export const llmModes = ['off', 'auto', 'all'] as const
export type LlmMode = (typeof llmModes)[number]

/** Asks a model about the tools that the rules leave unsure (`auto`) or all of them; what is known costs nothing. */
export function llmPass(judge: Judge, mode: 'auto' | 'all', cache: JudgementCache): JudgePass {
  return async (listing, tools) => {
    const { asked, unknown } = await askCache(judge, tools, { mode, cache })
    if (unknown.length === 0) return asked
    const results = await judgeListing(judge, {
      listing,
      facts: unknown.map(({ ordinal, facts }) => ({ ordinal, ...facts })),
      which: unknown.map(({ ordinal }) => ordinal),
      locateQuote: quotesOf(listing),
    })
    await cache.put([...results.values()].flatMap(({ judgement }) => judgement ?? []))
    for (const [ordinal, result] of results) asked.set(ordinal, askedOf(result))
    return asked
  }
}

/** What is known already, and which tools are left to be asked about. */
export async function askCache(
  judge: Pick<Judge, 'identity'>,
  tools: readonly JudgeableTool[],
  { mode, cache }: { mode: 'auto' | 'all'; cache: Pick<JudgementCache, 'get'> },
): Promise<{ asked: Map<number, Asked>; unknown: JudgeableTool[] }> {
  const asked = new Map<number, Asked>(tools.map(({ ordinal }) => [ordinal, { status: 'not-needed' }]))
  const wanted = tools.filter((tool) => mode === 'all' || isUnsure(tool))
  const known = await knownJudgements(judge, wanted, cache)
  for (const [ordinal, judgement] of known) asked.set(ordinal, { status: 'judged', judgement })
  return { asked, unknown: wanted.filter(({ ordinal }) => !known.has(ordinal)) }
}

/** Counts what a pass would send, and sends nothing: each tool keeps the rules' verdict. */
export function dryPass(
  mode: 'auto' | 'all',
  { price, onEstimate }: { price: ModelPrice | undefined; onEstimate: (estimate: Estimate) => void },
): JudgePass {
  return async (listing, tools) => {
    const which = tools.filter((tool) => mode === 'all' || isUnsure(tool)).map(({ ordinal }) => ordinal)
    if (which.length > 0) onEstimate(estimateListing({ listing, which }, price))
    return new Map()
  }
}

/** Does `auto` send it? */
function isUnsure({ facts, byRules }: JudgeableTool): boolean {
  return needsJudgement(byRules, facts.doubts)
}

async function knownJudgements(
  judge: Pick<Judge, 'identity'>,
  wanted: readonly JudgeableTool[],
  cache: Pick<JudgementCache, 'get'>,
): Promise<Map<number, Judgement>> {
  const keys = new Map(
    wanted.map(({ ordinal, facts }) => [ordinal, judgementKey({ ...judge.identity, ...facts })]),
  )
  const stored = await cache.get([...keys.values()])
  return new Map(
    [...keys].flatMap(([ordinal, key]) => {
      const judgement = stored.get(key)
      return judgement ? [[ordinal, judgement] as const] : []
    }),
  )
}

/** Finds quotes verbatim in the tools of a listing, else in its server's words. */
export function quotesOf(listing: Listing): (ordinal: number, quote: string) => Evidence | undefined {
  const raw = new Map(listing.tools.map((tool) => [tool.ordinal, tool.raw]))
  const { title, instructions } = listing
  return (ordinal, quote) => locateQuote({ tool: raw.get(ordinal), title, instructions }, quote)
}

/** One tool's answer, with what the pass noticed. */
export function askedOf({ status, judgement, notes }: ToolResult): Asked {
  const findings = notes.flatMap((note): Finding[] =>
    note.kind === 'marker-in-text' && note.evidence ? [guessed(note.evidence)] : [],
  )
  const tooLong = notes.some((note) => note.kind === 'too-long')
  return { status, judgement, findings, needsReview: tooLong }
}

function guessed(evidence: Evidence): Finding {
  return {
    rule: 'guesses-delimiter',
    outcome: 'Its text holds what looks like the mark that ends data in a prompt.',
    signal: 'model-directed-text',
    strength: 'hard',
    evidence: [evidence],
  }
}
