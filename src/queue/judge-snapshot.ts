import { setImmediate as turn } from 'node:timers/promises'
import { decide, findingsIn, type ToolFacts } from '../classify/index.ts'
import type { Finding } from '../model/finding.ts'
import type { Judgement, LlmStatus } from '../model/judgement.ts'
import type { Listing } from '../model/listing.ts'
import type { Override } from '../model/override.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Verdict } from '../model/verdict.ts'
import { judgementKey, type JudgedTool } from '../store/index.ts'

/** What became of the model's pass for one tool. */
export interface Asked {
  status: LlmStatus
  judgement?: Judgement | undefined
  /** What the pass itself found in the text, such as a guess at the prompt's own delimiter. */
  findings?: readonly Finding[] | undefined
  /** The text was too long to be judged whole. */
  needsReview?: boolean | undefined
}

/** The language-model pass over one listing, by ordinal; tools that it leaves out were not asked about. */
export type JudgePass = (
  listing: Listing,
  facts: readonly JudgeableTool[],
) => Promise<ReadonlyMap<number, Asked>>

/** A tool as the pass sees it: what the rules alone say decides whether it is asked about, and is never sent. */
export interface JudgeableTool {
  ordinal: number
  facts: ToolFacts
  byRules: Verdict
}

/** The part of a snapshot that verdicts read. */
export function listingOf(slug: string, snapshot: Snapshot): Listing {
  const { title, name, instructions } = snapshot.server
  return { slug, title: title ?? name, instructions, tools: snapshot.tools }
}

/** Milliseconds of judging after which every other server of the scan has its turn. */
const longestTurn = 20

/** What `make` makes of each usable tool: nothing else is held of a long listing. */
async function each<T>(listing: Listing, make: (ordinal: number, facts: ToolFacts) => T): Promise<T[]> {
  const made: T[] = []
  let index = 0
  let since = performance.now()
  for (const facts of findingsIn(listing)) {
    const ordinal = listing.tools[index]?.ordinal
    index += 1
    if (facts && ordinal !== undefined) made.push(make(ordinal, facts))
    if (performance.now() - since < longestTurn) continue
    await turn()
    since = performance.now()
  }
  return made
}

/** Rules, then the model where there is one, then the overrides in force: the verdicts of one listing, by ordinal. */
export async function judgeSnapshot(
  listing: Listing,
  { pass, overrides }: { pass?: JudgePass | undefined; overrides: readonly Override[] },
): Promise<JudgedTool[]> {
  if (!pass) return await each(listing, (ordinal, facts) => judged({ ordinal, facts, overrides }))
  const tools = await each(listing, (ordinal, facts) => ({ ordinal, facts, byRules: decide(facts) }))
  const asked = await pass(listing, tools)
  return tools.map(({ ordinal, facts }) => judged({ ordinal, facts, overrides, answer: asked.get(ordinal) }))
}

interface Known {
  ordinal: number
  facts: ToolFacts
  overrides: readonly Override[]
  answer?: Asked | undefined
}

function judged({ ordinal, facts, overrides, answer }: Known): JudgedTool {
  const { judgement } = answer ?? {}
  const findings = [...facts.findings, ...(answer?.findings ?? [])]
  const override = overrides.findLast((one) => applies(one, facts))
  const verdict = decide({ ...facts, findings }, judgement, override)
  return {
    ordinal,
    verdict: answer
      ? {
          ...verdict,
          llmStatus: answer.status,
          needsReview: verdict.needsReview || answer.needsReview === true,
        }
      : verdict,
    findings,
    judgementKey: judgement ? judgementKey(judgement) : null,
  }
}

function applies(override: Override, facts: ToolFacts): boolean {
  return override.tool === facts.name && override.definitionDigest === facts.definitionDigest
}
