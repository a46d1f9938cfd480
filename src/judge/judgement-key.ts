import type { Judgement } from '../model/judgement.ts'
import { canonicalJson } from '../text/digest.ts'

const fields = [
  'definitionDigest',
  'contextDigest',
  'promptVersion',
  'model',
  'endpointHost',
  'parameters',
] as const

export type JudgementKey = Pick<Judgement, (typeof fields)[number]>

/** A judgement's key as one text: where it is known, the model need not be asked again. */
export function judgementKey(key: JudgementKey): string {
  return canonicalJson(fields.map((field) => key[field]))
}
