import type { Judgement } from '../model/judgement.ts'
import { digestOf } from '../text/digest.ts'

/** What makes a judgement reusable: the same tool in the same context, asked in the same way. */
export type JudgementQuestion = Pick<
  Judgement,
  'definitionDigest' | 'contextDigest' | 'promptVersion' | 'model' | 'endpointHost' | 'parameters'
>

/** The key under which a judgement is stored and found again. */
export function judgementKey(question: JudgementQuestion): string {
  const { definitionDigest, contextDigest, promptVersion, model, endpointHost, parameters } = question
  return digestOf([definitionDigest, contextDigest, promptVersion, model, endpointHost, parameters])
}
