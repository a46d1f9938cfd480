import type { Judgement } from '../model/judgement.ts'
import type { Listing } from '../model/listing.ts'
import type { Override } from '../model/override.ts'
import type { Verdict } from '../model/verdict.ts'
import { decide } from './decide.ts'
import type { ToolFacts } from './facts.ts'
import { findingsOf } from './find.ts'

/** What is known of a tool beside its definition: a model's judgement, a person's override that is in force. */
export interface Given {
  judgement?: (facts: ToolFacts) => Judgement | undefined
  override?: (facts: ToolFacts) => Override | undefined
}

/** A verdict for each tool of a listing, in its order. Null where a tool is unusable. */
export function classify(listing: Listing, given: Given = {}): (Verdict | null)[] {
  return findingsOf(listing).map((facts) =>
    facts ? decide(facts, given.judgement?.(facts), given.override?.(facts)) : null,
  )
}
