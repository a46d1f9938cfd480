import { locateQuote } from '../classify/index.ts'
import {
  estimateListing,
  type Estimate,
  type Judge,
  judgeListing,
  type JudgeNote,
  type ModelPrice,
  needsJudgement,
  notesBefore,
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

/** What a pass goes by: whom it asks, which tools, and what is known already. */
export interface PassOptions {
  mode: 'auto' | 'all'
  cache: JudgementCache
}

/** Asks a model about the tools that the rules leave unsure (`auto`) or all of them; what is known costs nothing. */
export function llmPass(judge: Judge, { mode, cache }: PassOptions): JudgePass {
  return async (listing, tools) => {
    const { asked, unknown } = await askCache(judge, { listing, tools }, { mode, cache })
    if (unknown.length === 0) return asked
    const results = await judgeListing(judge, {
      listing,
      facts: unknown.map(({ ordinal, facts }) => ({ ordinal, ...facts })),
      which: unknown.map(({ ordinal }) => ordinal),
      locateQuote: quotesOf(listing),
    })
    await cache.put([...results.values()].flatMap(({ judgement }) => judgement ?? []))
    // A tool that Ctrl-C left unasked has not failed: its server is done again by a resumed run.
    judge.options.signal?.throwIfAborted()
    for (const [ordinal, result] of results) asked.set(ordinal, askedOf(result, asked.get(ordinal)))
    return asked
  }
}

/** What is needed of a judge to tell what it would be asked. */
export type Asker = Pick<Judge, 'identity' | 'limits'> & Partial<Pick<Judge, 'warnings'>>

/** What is known already, and which tools are left to be asked about. */
export async function askCache(
  judge: Asker,
  { listing, tools }: { listing: Listing; tools: readonly JudgeableTool[] },
  { mode, cache }: { mode: 'auto' | 'all'; cache: Pick<JudgementCache, 'get'> },
): Promise<{ asked: Map<number, Asked>; unknown: JudgeableTool[]; tooLong: Set<number> }> {
  const which = tools.map(({ ordinal }) => ordinal)
  const notes = notesBefore(judge, { listing, which, locateQuote: quotesOf(listing) })
  const asked = new Map<number, Asked>(
    which.map((ordinal) => [
      ordinal,
      { status: 'not-needed', findings: guessesIn(notes.get(ordinal) ?? []) },
    ]),
  )
  for (const { ordinal } of tools.filter(isUnsure)) {
    const cuts = cutsIn(notes.get(ordinal) ?? [])
    if (cuts.length > 0)
      asked.set(ordinal, { ...asked.get(ordinal), status: 'not-needed', needsReview: true })
    for (const cut of cuts) judge.warnings?.add(`${listing.slug}: the model is not shown ${cut}`)
  }
  const wanted = tools.filter((tool) => mode === 'all' || isUnsure(tool))
  // What was once asked, by a pass over everything, holds for the tools that this pass would not ask about as well.
  const known = await knownJudgements(judge, tools, cache)
  for (const [ordinal, judgement] of known)
    asked.set(ordinal, { ...asked.get(ordinal), status: 'judged', judgement })
  const tooLong = new Set(which.filter((ordinal) => isTooLong(notes.get(ordinal) ?? [])))
  return { asked, unknown: wanted.filter(({ ordinal }) => !known.has(ordinal)), tooLong }
}

/** Counts what a pass would send, and sends nothing: tools that it would ask about are left out of the answer. */
export function dryPass(
  judge: Asker,
  options: PassOptions,
  { price, onEstimate }: { price: ModelPrice | undefined; onEstimate: (estimate: Estimate) => void },
): JudgePass {
  return async (listing, tools) => {
    const { asked, unknown } = await askCache(judge, { listing, tools }, options)
    for (const { ordinal } of unknown) asked.delete(ordinal)
    const which = unknown.map(({ ordinal }) => ordinal)
    if (which.length > 0) onEstimate(estimateListing({ listing, which }, price))
    return asked
  }
}

/** Does `auto` send it? */
function isUnsure({ facts, byRules }: JudgeableTool): boolean {
  return needsJudgement(byRules, facts.doubts)
}

async function knownJudgements(
  judge: Pick<Judge, 'identity'>,
  tools: readonly JudgeableTool[],
  cache: Pick<JudgementCache, 'get'>,
): Promise<Map<number, Judgement>> {
  const keys = new Map(
    tools.map(({ ordinal, facts }) => [ordinal, judgementKey({ ...judge.identity, ...facts })]),
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
export function askedOf({ status, judgement, notes }: ToolResult, before?: Asked): Asked {
  const needsReview = before?.needsReview === true || isTooLong(notes)
  return { status, judgement, findings: guessesIn(notes), needsReview }
}

const whose = {
  instructions: 'the server’s instructions',
  title: 'the server’s title',
  names: 'the names of the server’s tools',
}

/** What was cut off, in words. */
function cutsIn(notes: readonly JudgeNote[]): string[] {
  return notes.flatMap((note) =>
    note.kind === 'context-cut' ? [`${note.characters} characters of ${whose[note.what]}`] : [],
  )
}

function isTooLong(notes: readonly JudgeNote[]): boolean {
  return notes.some(({ kind }) => kind === 'too-long')
}

function guessesIn(notes: readonly JudgeNote[]): Finding[] {
  return notes.flatMap((note) =>
    note.kind === 'marker-in-text' && note.evidence ? [guessed(note.evidence)] : [],
  )
}

const guess = 'guesses-delimiter'

/** Was it found by a model's pass, not by the rules? */
export function isOfPass({ rule }: Finding): boolean {
  return rule === guess
}

function guessed(evidence: Evidence): Finding {
  return {
    rule: guess,
    outcome: 'Its text holds what looks like the mark that ends data in a prompt.',
    signal: 'model-directed-text',
    strength: 'hard',
    evidence: [evidence],
  }
}
