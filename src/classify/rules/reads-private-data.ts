import { quoteActs, quoteOf } from '../evidence.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Act } from '../reading/act.ts'
import { anyOf } from '../reading/context.ts'
import { effectCategory } from '../reading/effect.ts'
import type { ToolReading } from '../reading/reading.ts'
import { plainNouns, privateNouns, publicSources } from '../tables/private-nouns.ts'
import { says } from '../reading/restoration.ts'
import { finding, type Rule } from './rule.ts'

const id = 'reads-private-data'

const persons = new Set(
  'attendee user member customer employee patient contact candidate guest student lead person merchant caller reader borrower pupil tenant resident participant driver parent donor visitor somebody person'.split(
    ' ',
  ),
)
/** How a business does, and what its people do there. */
const figures = new Set(
  'usage billing revenue sale turnover earning profit traffic kpi conversion visitor pageview grade salary spend'.split(
    ' ',
  ),
)
const saysPublic = /\b(?:public|publicly|open data)\b(?!(?:\s+\w+){0,2}\s+(?:api|key|address|ip))/i
const personal =
  /^(?:status|location|review|rating|post|role|team|health|plan|tier|permission|resource|project|feature)$/
const published = new Set(['documentation', 'public', 'web', 'wikipedia', 'npm'])

/** Returning contents that are somebody's own. */
export const readsPrivateData: Rule = {
  id,
  asks: 'Can a call return private, personal or internal contents?',
  find(reading) {
    if (says(reading, 'namesOnly') || counts(reading)) return []
    const acts = reading.acts.filter((one) => one.effect === 'reads' && isPrivate(one, reading))
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

/** A number of things says nothing of what stands in them. */
function counts(reading: ToolReading): boolean {
  return (
    reading.acts.some((act) => act.verb === 'count') ||
    /^\s*(?:how many|(?:the )?number of)\b/i.test(reading.description?.text ?? '')
  )
}

/** A description without a verb names what is returned: `Sales by month`, `Grades of the students`. */
function ofSubject(reading: ToolReading): Evidence | undefined {
  const { subject, acts, description } = reading
  if (!subject || !description || acts.some((act) => effectCategory(act.effect) !== 'read')) return undefined
  const act = { object: subject.object, rest: subject.rest }
  return isPrivate(act, reading) ? quoteOf(description, subject.start, subject.end) : undefined
}

function isPrivate(act: Pick<Act, 'object' | 'rest'>, reading: ToolReading): boolean {
  if (anyOf(reading.listing.ownWords, publicSources)) return false
  const last = act.object.at(-1) ?? ''
  if (anyOf(act.object, persons) && personal.test(last)) return true
  if (anyOf(act.object, published) || saysPublic.test(reading.description?.text.slice(0, 50) ?? ''))
    return false
  if (anyOf(act.object, figures)) return true
  if (act.rest[0] === 'of' && anyOf(act.rest.slice(0, 3), persons) && !plainNouns.has(last)) return true
  if (plainNouns.has(last)) return false
  if (privateNouns.has(last)) return true
  return (
    !plainNouns.has(act.object.at(-2) ?? '') &&
    privateNouns.has(act.object.at(-2) ?? '') &&
    !plainNouns.has(last)
  )
}

function selfName(reading: ToolReading): Evidence | undefined {
  const { words, source } = reading.name
  return words.some((word) => word.text === 'whoami') ? quoteOf(source) : undefined
}
