import type { Listing } from '../model/listing.ts'
import type { Tool } from '../model/tool.ts'
import { jsonReadings } from '../text/json-readings.ts'
import { actionsOf } from './actions.ts'
import { contradictionsOf } from './contradictions.ts'
import { doubtsOf } from './doubts.ts'
import type { ToolFacts } from './facts.ts'
import { hardLevelsOf, levelsOf } from './levels.ts'
import { nameIssuesOf } from './name-issues.ts'
import { effectCategory } from './reading/effect.ts'
import { isObject } from './reading/fields.ts'
import { keep } from './reading/keep.ts'
import { readListing, type ListingReading } from './reading/listing.ts'
import { readTool, type ToolReading } from './reading/reading.ts'
import { saysFinal } from './reading/restoration.ts'
import { findingsFor } from './rules/index.ts'
import { verbs } from './tables/verbs.ts'
import { categories, type Category } from '../model/category.ts'
import { riskLevels } from '../model/risk.ts'

/** What the rules find in each tool of a listing, in the listing's order. Null where a tool is unusable. */
export function findingsOf(listing: Listing): (ToolFacts | null)[] {
  const shared = readListing(listing)
  return listing.tools.map((tool) => factsOf(tool, shared))
}

/** The same, tool by tool as they are asked for: who judges a long listing can let others have their turn. */
export function* findingsIn(listing: Listing): Generator<ToolFacts | null> {
  const shared = readListing(listing)
  for (const tool of listing.tools) yield factsOf(tool, shared)
}

function factsOf(tool: Tool, listing: ListingReading): ToolFacts | null {
  if (tool.name === null) return null
  const readings = parse(tool.raw).filter(isObject)
  let worst: ToolFacts | null = null
  for (const raw of readings) {
    const facts = judge(tool, readTool(raw, listing, readings.length > 1))
    if (!worst || isWorse(facts, worst)) worst = facts
  }
  return worst
}

function parse(raw: string): unknown[] {
  try {
    return jsonReadings(raw)
  } catch {
    return []
  }
}

function judge(tool: Tool, reading: ToolReading): ToolFacts {
  const findings = findingsFor(reading)
  const levels = levelsOf(findings)
  const hard = hardLevelsOf(findings, levels)
  return {
    server: reading.listing.slug,
    name: tool.name ?? '',
    definitionDigest: tool.definitionDigest,
    contextDigest: reading.listing.contextDigest,
    findings,
    actions: actionsOf(reading, findings),
    contradictions: contradictionsOf(reading, findings, hard),
    nameIssues: nameIssuesOf(reading),
    act: leadingAct(reading, levels.category),
    calledFinal: finalWords(reading),
    doubts: doubtsOf(reading, levels.category !== hard.category),
  }
}

function isWorse(a: ToolFacts, b: ToolFacts): boolean {
  const [left, right] = [levelsOf(a.findings), levelsOf(b.findings)]
  const byCategory = categories.indexOf(left.category) - categories.indexOf(right.category)
  if (byCategory !== 0) return byCategory > 0
  return riskLevels.indexOf(left.risk) > riskLevels.indexOf(right.risk)
}

/** The act that the category rests on, told by the description where it can. */
function leadingAct(reading: ToolReading, category: Category): ToolFacts['act'] {
  const fitting = keep(reading.acts, (act) => effectCategory(act.effect) === category)
  const act =
    fitting.find((one) => one.from !== 'name' && (one.object.length > 0 || one.told !== '')) ??
    fitting[0] ??
    reading.acts[0]
  if (!act) return { verb: '', object: '', said: '' }
  const said = act.source.text.slice(act.start, act.end)
  const bare = act.from === 'name' && act.object.every((word) => reading.listing.ownWords.has(word))
  return { verb: act.verb, object: bare ? '' : tellable(act.told), said }
}

function finalWords(reading: ToolReading): string | undefined {
  const hit = saysFinal(reading)
  return hit && hit.source.text.slice(hit.start, hit.end)
}

const longestObject = 70
/** White space that is no single space. */
const uneven = /\s\s|[^\S ]/
/**
 * Signs that are no part of a sentence, and words that are levels of risk in a rationale: "returns critical
 * environments" would read as one.
 */
const untellable = /[{}<>"“”*|`=]|\b(?:low|medium|high|critical)\b/i

/** An object's own words where they read as part of a sentence, else nothing. */
function tellable(told: string): string {
  const line = withoutNextVerb((uneven.test(told) ? told.replaceAll(/\s+/g, ' ') : told).trim())
  return line.length <= longestObject && !untellable.test(line) ? line : ''
}

const joins = /(?:^| )(?:and|or) /

/** `worktrees, or move worktrees`: the object ends where another act begins; `and filter books` begins with one. */
function withoutNextVerb(told: string): string {
  if (!joins.test(told)) return told
  const second = /^(?:and|or) ([a-z-]+) /.exec(told)
  const line = second && verbs.get(second[1] ?? '')?.form === 'base' ? told.slice(second[0].length) : told
  for (const match of line.matchAll(/,? (?:and|or) (?:\w+ly )?(?=([a-z-]+) )/g))
    if (verbs.get(match[1] ?? '')?.form === 'base') return line.slice(0, match.index)
  return line
}
