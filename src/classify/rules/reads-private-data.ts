import { quoteActs, quoteOf } from '../evidence.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Act } from '../reading/act.ts'
import { anyOf } from '../reading/context.ts'
import { effectCategory } from '../reading/effect.ts'
import type { ToolReading } from '../reading/reading.ts'
import { plainNouns, privateNouns, publicSources } from '../tables/private-nouns.ts'
import { finding, type Rule } from './rule.ts'

const id = 'reads-private-data'

const persons = new Set(
  'attendee user member customer employee patient contact candidate guest student lead person merchant caller'.split(
    ' ',
  ),
)
const personal =
  /^(?:status|location|review|rating|post|role|team|health|plan|tier|permission|resource|project|feature)$/
const published = new Set(['documentation', 'public', 'web', 'wikipedia', 'npm'])

/** Returning contents that are somebody's own. */
export const readsPrivateData: Rule = {
  id,
  asks: 'Can a call return private, personal or internal contents?',
  find(reading) {
    const acts = reading.acts.filter(
      (one) => effectCategory(one.effect) === 'read' && one.effect === 'reads' && isPrivate(one, reading),
    )
    const act = acts.find((one) => one.firm) ?? acts[0]
    const proof = act ? quoteActs(act, acts)[0] : selfName(reading)
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

function isPrivate(act: Act, reading: ToolReading): boolean {
  if (anyOf(reading.listing.ownWords, publicSources)) return false
  const last = act.object.at(-1) ?? ''
  if (anyOf(act.object, persons) && personal.test(last)) return true
  if (anyOf(act.object, published)) return false
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
