import { decide, findingsOf, locateQuote, type ToolFacts } from '../../../src/classify/index.ts'
import type { LabelledRow, RowTool } from '../../../src/eval/labelled-row.ts'
import { listingsOf } from '../../../src/eval/listings-of.ts'
import {
  contentMarkers,
  judgeListing,
  makeClient,
  needsJudgement,
  openJudge,
  type Judge,
  type Usage,
} from '../../../src/judge/index.ts'
import { toolText } from '../../../src/judge/tool-text.ts'
import { listLimits } from '../../../src/list/limits.ts'
import { readTool } from '../../../src/list/read-tool.ts'
import { judgementKey } from '../../../src/store/judgement-key.ts'
import type { Judgement } from '../../../src/model/judgement.ts'
import type { Listing } from '../../../src/model/listing.ts'
import type { Verdict } from '../../../src/model/verdict.ts'
import { alwaysHarmless, simulatedEndpoint, type Say } from './simulated-judge.ts'

/** The tools of one server with what the rules found. */
export interface Shelf {
  listing: Listing
  facts: (ToolFacts & { ordinal: number })[]
  /** Place of each tool in the file, by ordinal. */
  indices: number[]
}

export function shelvesOf(rows: readonly RowTool[]): Shelf[] {
  const options = { era: 'legacy', limits: listLimits, standIn: <T>(value: T) => value } as const
  const toTool = (definition: Record<string, unknown>, ordinal: number) =>
    readTool(JSON.stringify(definition), ordinal, options).tool
  return listingsOf(rows, toTool).map(({ listing, indices }) => ({
    listing,
    indices,
    facts: findingsOf(listing).flatMap((one, ordinal) => (one ? [{ ...one, ordinal }] : [])),
  }))
}

/** Finds the labelled row that a block of a prompt shows. */
export function rowFinder(shelves: readonly Shelf[], rows: readonly LabelledRow[]) {
  const byText = new Map<string, LabelledRow>()
  for (const { listing, indices } of shelves) {
    for (const tool of listing.tools) {
      const row = rows[indices[tool.ordinal] ?? -1]
      if (row) byText.set(`${JSON.stringify(listing.title)} ${toolText(tool)}`, row)
    }
  }
  return (text: string, context: string): LabelledRow => {
    const row = byText.get(`${/^title: (.*)$/m.exec(context)?.[1] ?? ''} ${text}`)
    if (!row) throw new Error('a block of the prompt shows no row')
    return row
  }
}

export function simulation(say: Say = alwaysHarmless, onUsage?: (usage: Usage) => void): Judge {
  const client = makeClient({ baseURL: 'http://simulated.invalid/v1', fetch: simulatedEndpoint(say) })
  return openJudge({
    client,
    model: 'simulated',
    markers: contentMarkers(),
    random: (count) => new Uint8Array(count),
    now: () => new Date(0),
    sleep: () => Promise.resolve(),
    onUsage,
  })
}

export type Mode = 'auto' | 'all'

/** Does this mode send the tool? */
export function isSent(mode: Mode, facts: ToolFacts, byRules: Verdict): boolean {
  return mode === 'all' || needsJudgement(byRules, facts.doubts)
}

/** A verdict for each row, and how many tools were sent. What `known` holds is not asked again, and is added to. */
export async function judgedVerdicts(
  shelves: readonly Shelf[],
  { judge, mode, known }: { judge: Judge; mode: Mode; known: Map<string, Judgement> },
): Promise<{ verdicts: Map<number, Verdict>; sent: number }> {
  const verdicts = new Map<number, Verdict>()
  let sent = 0
  for (const { listing, facts, indices } of shelves) {
    const { title, instructions } = listing
    const keyOf = (one: ToolFacts) => judgementKey({ ...judge.identity, ...one })
    const wanted = facts.filter((one) => isSent(mode, one, decide(one)))
    const which = wanted.filter((one) => !known.has(keyOf(one))).map(({ ordinal }) => ordinal)
    const find = (ordinal: number, quote: string) =>
      locateQuote({ tool: listing.tools[ordinal]?.raw, title, instructions }, quote)
    const results = await judgeListing(judge, { listing, facts, which, locateQuote: find })
    sent += which.length
    for (const one of wanted) {
      const judgement = results.get(one.ordinal)?.judgement
      if (judgement) known.set(keyOf(one), judgement)
    }
    for (const one of facts) {
      const judgement = wanted.includes(one) ? known.get(keyOf(one)) : undefined
      verdicts.set(indices[one.ordinal] ?? -1, decide(one, judgement))
    }
  }
  return { verdicts, sent }
}
