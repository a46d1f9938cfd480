import type { Category } from '../../model/category.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Finding } from '../../model/finding.ts'
import type { Risk } from '../../model/risk.ts'
import { confidenceOf, reviewBelow } from '../confidence.ts'
import type { ToolFacts } from '../facts.ts'
import { levelOf } from '../levels.ts'
import { singleThing } from './every.ts'
import { loop, loopOfRule, reach } from './reach.ts'
import { reversal } from './reversal.ts'
import { inSentence } from './verb.ts'
import { warning } from './warning.ts'
import { adds, what } from './what.ts'
import { worse } from './worse.ts'

interface Levels {
  category: Category
  risk: Risk
}

const longestQuote = 110

/** Two to four plain sentences: what a call does, whether it can be undone, how far it reaches, what makes it worse. */
export function rationaleOf(facts: ToolFacts, levels: Levels, lead: Finding | undefined): string {
  const extra = warning(facts, lead) ?? doubt(facts) ?? worse(facts, levels, lead)
  const said = `${first(facts, lead)} ${second(facts, levels, lead)}`
  return extra === undefined ? said : `${said} ${extra}`
}

/** The finding that the verdict rests on: of its category, the gravest level first, hard before soft, plain words before others. */
export function leadOf(facts: ToolFacts, levels: Levels): Finding | undefined {
  let lead: Finding | undefined
  let most = -1
  for (const one of facts.findings) {
    if ((one.suggests?.category ?? 'read') !== levels.category || !what[one.rule]) continue
    const grave = levelOf(one, levels.category) === levels.risk ? 4 : 0
    const weight = grave + (one.strength === 'hard' ? 2 : 0) + (isPlain(one) ? 1 : 0)
    if (weight > most) [lead, most] = [one, weight]
  }
  return lead
}

const plainPlaces: ReadonlySet<string> = new Set(['/name', '/title', '/description'])

/** Said by the name or the description, and not only by a part of the schema. */
function isPlain(one: Finding): boolean {
  return one.rule !== 'offers-actions' && plainPlaces.has(one.evidence[0]?.path ?? '')
}

function first(facts: ToolFacts, lead: Finding | undefined): string {
  const proof = lead?.evidence[0]
  const nameOnly = facts.doubts.includes('no-description')
  if (!lead || !proof) {
    return nameOnly
      ? `It has no description, and its name “${clip(facts.name)}” does not say what a call does.`
      : `Neither its name nor its description holds a verb that says what a call does.`
  }
  const [withObject, without] = what[lead.rule] ?? ['', '']
  const own = lead.action ? undefined : inOwnWords(facts, lead)
  const said = own ?? (lead.action ? without : (filled(withObject, facts.act.object) ?? without))
  if (nameOnly) return `${said}, judging by its name “${clip(facts.name)}” alone: it has no description.`
  return `${said}: ${where(proof)} “${clip(proof.quote)}”.`
}

function filled(withObject: string, object: string): string | undefined {
  if (object === '' || /^(?:for|through|across) /i.test(object)) return undefined
  return withObject.replace('{}', () => object)
}

/** `A call adds issues to a cycle`, where the finding rests on the very words that say so. */
function inOwnWords({ act }: ToolFacts, lead: Finding): string | undefined {
  const tail = adds[lead.rule]
  const verb = inSentence(act.verb)
  if (tail === undefined || verb === undefined || act.object === '') return undefined
  if (lead.evidence[0]?.quote !== act.said) return undefined
  const shown = lead.rule === 'controls-browser' && /\b(?:page|screen|tab|browser|window)\b/i.test(act.object)
  return `A call ${verb} ${act.object}${shown ? '' : tail}`
}

function where(evidence: Evidence): string {
  if (evidence.at === 'key') return 'it takes the argument'
  if (evidence.path === '/name') return 'its name is'
  if (evidence.path === '/description') return 'its description says'
  if (evidence.path.includes('/enum/') || evidence.path.endsWith('/const')) return 'an argument offers'
  return evidence.path.startsWith('/annotations') ? 'its annotations say' : 'its definition says'
}

function second(facts: ToolFacts, levels: Levels, lead: Finding | undefined): string {
  const idle = loopOf(facts, levels, lead)
  const [near, far] = reachesOf(facts, lead)
  const both = near === undefined || far === undefined ? (near ?? idle) : `${near}, and ${far}`
  return `${capital(reversal(facts, levels, lead))}; ${both}, hence ${levels.risk} risk.`
}

/** How far a loop of calls reaches where no signal says more. */
function loopOf({ act }: ToolFacts, { category, risk }: Levels, lead: Finding | undefined): string {
  if (category === 'read' && lead?.rule === 'runs-query')
    return 'the answer can hold whatever the database holds'
  if (category === 'read' && risk !== 'low') return 'the definition says too little to call it harmless'
  const thing = lead?.rule === 'deletes-data' ? singleThing(act.object) : undefined
  if (thing !== undefined) return `a loop of calls could take away every ${thing} that the credentials reach`
  return (lead && loopOfRule[lead.rule]) ?? loop[category]
}

/** How far a call reaches by each of its signals, that of the leading finding first. */
function reachesOf(facts: ToolFacts, lead: Finding | undefined): string[] {
  const reaches: string[] = []
  const first = lead?.signal && reach[lead.signal]
  if (first !== undefined) reaches.push(first)
  for (const { signal } of facts.findings) {
    const far = signal && reach[signal]
    if (far !== undefined && !reaches.includes(far)) reaches.push(far)
  }
  return reaches
}

function doubt(facts: ToolFacts): string | undefined {
  if (confidenceOf(facts) >= reviewBelow) return undefined
  return 'The reading is unsure, so a person should look.'
}

const uneven = /\s\s|[\n\r\t]/

function clip(quote: string): string {
  const line = (uneven.test(quote) ? quote.replaceAll(/\s+/g, ' ') : quote).trim()
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1).trimEnd()}…` : line
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
