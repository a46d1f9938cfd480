import type { Finding } from '../model/finding.ts'
import type { Contradiction, ToolAction, Verdict } from '../model/verdict.ts'

/** Everything that `decide` needs of one tool: what the rules found, and how sure the reading is. Plain data. */
export interface ToolFacts {
  server: string
  name: string
  definitionDigest: string
  contextDigest: string
  /** Never empty. */
  findings: Finding[]
  actions: ToolAction[]
  contradictions: Contradiction[]
  nameIssues: Verdict['nameIssues']
  /** What a call does, for the rationale: `delete` and `comment`. Empty where no verb was found. */
  act: {
    verb: string
    object: string
    /** The words that say so, as evidence quotes them. */
    said: string
  }
  /** The words with which the definition calls the act final. */
  calledFinal: string | undefined
  /** Each lowers the confidence; see `confidence.ts`. */
  doubts: Doubt[]
}

export const doubts = [
  'no-verb',
  'weak-verb',
  'name-and-text-differ',
  'no-description',
  'thin-description',
  'generic-name',
  'claims-differ',
  'not-fully-read',
  'soft-only',
  'keys-repeat',
] as const
export type Doubt = (typeof doubts)[number]
