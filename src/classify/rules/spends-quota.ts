import { quoteActs, quoteAt } from '../evidence.ts'
import { says } from '../reading/restoration.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'spends-quota'
const generated = new Set([
  'image',
  'video',
  'audio',
  'speech',
  'music',
  'text',
  'picture',
  'photo',
  'song',
  'voice',
  'completion',
  'embedding',
  'art',
  'avatar',
  'illustration',
  '3d',
  'response',
  'content',
])

const making = new Set(
  'generate synthesize create imagine inpaint outpaint upscale chat transcribe'.split(' '),
)

/** Using up credits, tokens or a paid quota. */
export const spendsQuota: Rule = {
  id,
  asks: 'Does a call use up credits or a paid quota?',
  when: { verbs: making, phrases: ['costs'] },
  find(reading) {
    const hit = says(reading, 'costs')
    const acts = keep(
      reading.acts,
      (one) =>
        making.has(one.verb) && one.effect === 'computes' && one.object.some((word) => generated.has(word)),
    )
    const act = acts.find((one) => one.firm) ?? acts[0]
    if (!hit && !act) return []
    const evidence = [...(act ? quoteActs(act, acts) : []), ...(hit ? [quoteAt(hit)] : [])]
    return [
      finding(id, {
        outcome: 'Uses up credits or a paid quota',
        signal: 'spends-quota',
        hard: false,
        evidence,
      }),
    ]
  },
}
