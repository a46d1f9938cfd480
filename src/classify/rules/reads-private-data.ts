import { quoteActs, quoteOf } from '../evidence.ts'
import type { Evidence } from '../../model/evidence.ts'
import { singular, type Act } from '../reading/act.ts'
import { ofDesign, ofPrivateProduct, returnsContents } from '../reading/contents.ts'
import { effectCategory } from '../reading/effect.ts'
import { lastOf } from '../reading/last.ts'
import type { ToolReading } from '../reading/reading.ts'
import { says } from '../reading/restoration.ts'
import { anyOf } from '../reading/context.ts'
import { isAscii } from '../../text/normalise.ts'
import { prepositions } from '../tables/little-words.ts'
import { guideNouns, lightNouns } from '../tables/private-nouns.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'reads-private-data'
/** Further on, words such as `titles only` speak of an option. */
const beginning = 60

/** Working on a matter returns what was thought of it, and not the matter. */
const working = new Set(['debug', 'solve', 'diagnose', 'think', 'reason', 'plan'])
const searching = new Set(['search', 'query', 'look'])
const reporting = new Set('report analytic analytics metric metrics dashboard search'.split(' '))

/** Returning contents that are somebody's own. */
export const readsPrivateData: Rule = {
  id,
  asks: 'Can a call return private, personal or internal contents?',
  find(reading) {
    const namesOnly = says(reading, 'namesOnly')
    if ((namesOnly && namesOnly.at < beginning && !listsTraces(reading)) || counts(reading)) return []
    const acts = keep(reading.acts, (one) => !isTold(one, reading) && isPrivate(one, reading))
    const act = acts.find((one) => one.firm) ?? acts[0]
    const proof = act ? quoteActs(act, acts)[0] : (ofSubject(reading) ?? selfName(reading))
    if (!proof) return []
    return [
      finding(id, {
        outcome: 'Can return private or internal contents',
        signal: 'reads-private-data',
        category: 'read',
        hard: false,
        evidence: [proof],
      }),
    ]
  },
}

/** Who did or wrote what is told by such a list also without what was written. */
const traces = new Set(['log', 'audit', 'email', 'mail', 'message'])

function listsTraces({ acts }: ToolReading): boolean {
  return acts.some((act) => anyOf(act.object, traces))
}

/** A number of things says nothing of what stands in them. */
function counts(reading: ToolReading): boolean {
  return (
    reading.acts.some((act) => act.verb === 'count') ||
    /^\s*(?:how many|(?:(?:gets?|returns?|shows?|counts?) )?(?:the )?(?:total )?number of)\b/i.test(
      reading.description?.text ?? '',
    )
  )
}

/** A description without a verb names what is returned: `Sales by month`, `Grades of the students`. */
function ofSubject(reading: ToolReading): Evidence | undefined {
  const { subject, acts, description } = reading
  if (!subject || !description || acts.some((act) => effectCategory(act.effect) !== 'read')) return undefined
  // `Code analysis`: of what is given.
  if (subject.object.length === 2 && lastOf(subject.object) === 'analysis') return undefined
  const act = { object: subject.object, rest: subject.rest }
  return returnsContents(act, reading) ? quoteOf(description, subject.start, subject.end) : undefined
}

/**
 * Does the text say more exactly what a name's act returns? It names the same thing, or says that what comes back is
 * metadata, a schema, a guide.
 */
function isTold(act: Act, reading: ToolReading): boolean {
  if (act.from !== 'name') return false
  const last = lastOf(act.object)
  for (const one of reading.acts)
    if (one.from === 'main' && one.firm && (one.object.includes(last) || isPlain(one))) return true
  return false
}

function isPlain({ object }: Act): boolean {
  if (object.includes('content')) return false
  const last = object.findLast((word) => !lightNouns.has(word)) ?? ''
  return guideNouns.has(last) || plainOf.has(last) || guideNouns.has(object.at(-2) ?? '')
}
const plainOf = new Set(['attribute', 'metadata', 'schema', 'id', 'count', 'url', 'link', 'name', 'version'])

/** A name's object leaves out a last word such as `id`, which says what is returned. */
function whole(act: Act, reading: ToolReading): Pick<Act, 'object' | 'rest'> {
  const last = singular(reading.name.words.at(-1)?.text ?? '')
  return act.object.length === 0 || act.object.includes(last) || act.rest.length > 0
    ? act
    : { object: [...act.object, last], rest: act.rest }
}

/** Scripts without spaces have no nouns to look up: these stand anywhere in what comes first. */
const wideContents =
  /订单(?!簿)|客户|邮件|消息|发票|账单|日志|员工|合同|聊天|笔记|注文|顧客|請求|売上|損益|社員|メール|メッセージ|주문|고객|메일|메시지/
const clause = 60

function isPrivate(act: Act, reading: ToolReading): boolean {
  if (act.effect === 'reads' && act.object.length === 0 && act.from === 'main' && !isAscii(act.source.text))
    return wideContents.test(act.source.text.slice(0, clause))
  if (
    lastOf(act.object) === 'documentation' &&
    (act.verb === 'list' || ofPrivateProduct(reading.listing)) &&
    !act.object.some((word) => reading.listing.ownWords.has(word)) &&
    /\bdocs\b/i.test(act.told)
  )
    return returnsContents({ object: ['document'], rest: act.rest }, reading)
  // What is extracted is as private as what it is extracted from.
  if (act.verb === 'extract' && act.rest[0] === 'from' && act.from !== 'name')
    return returnsContents({ object: [], rest: act.rest }, reading)
  if (act.verb === 'decompile' || act.verb === 'disassemble') return true
  if (act.effect === 'computes' && (looksInto(act) || ofDesign(act) || identifies(act))) return true
  const isRead = act.effect === 'reads' && !working.has(act.verb)
  if (!isRead && !(act.effect === 'computes' && reporting.has(lastOf(act.object)))) return false
  if (
    act.rest[0] === 'for' &&
    searching.has(act.verb) &&
    returnsContents({ object: [], rest: act.rest }, reading)
  )
    return true
  return returnsContents(act.from === 'name' ? whole(act, reading) : act, reading)
}

const looking = new Set(
  'analyze analyse profile visualize audit review inspect plot chart detect correlate monitor diagnose assess evaluate perform generate calculate compute'.split(
    ' ',
  ),
)
/** Where a business keeps what it knows. */
const stored = new Set(
  'table column database log codebase account campaign portfolio inbox mailbox incident detection lock merge knowledge'.split(
    ' ',
  ),
)

/** Papers that say who somebody is. */
const papers = new Set('pan aadhaar ssn passport kyc bvn gstin'.split(' '))

/** `Verify a passport`: the answer is about its holder. */
function identifies({ verb, object }: Act): boolean {
  return verb === 'verify' && anyOf(object, papers)
}

/** `Analyze returns for an account`, `Profiles a table`: what is computed of such a thing tells what it holds. */
function looksInto({ verb, object, rest }: Act): boolean {
  if (!looking.has(verb)) return false
  const next = rest.findIndex((word, i) => i > 0 && prepositions.has(word))
  const turn = prepositions.has(rest[0] ?? '') ? rest.slice(1, next < 0 ? 5 : next) : []
  return (
    anyOf(turn, stored) ||
    (verb !== 'generate' && (stored.has(lastOf(object)) || lastOf(object) === 'document'))
  )
}

function selfName(reading: ToolReading): Evidence | undefined {
  const { words, source } = reading.name
  return words.some((word) => word.text === 'whoami') ? quoteOf(source) : undefined
}
