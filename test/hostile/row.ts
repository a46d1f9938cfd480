import type { Category } from '../../src/model/category.ts'
import type { ChangeType } from '../../src/model/change.ts'
import type { Outcome, Phase } from '../../src/model/outcome.ts'
import type { Decision } from '../../src/model/policy.ts'
import type { Risk } from '../../src/model/risk.ts'
import type { Signal } from '../../src/model/signal.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { Resolve } from '../../src/net/dial.ts'
import type { Fixture } from './fixtures/running.ts'
import type { Surface } from './surfaces.ts'

/** One hostile behaviour: what the server does, and what must come of it. */
export interface Row {
  /** The number in the list of behaviours, with a letter where one number has several servers. */
  id: string
  server: string
  fixture: Fixture
  expected: Expected
  /** Scanned this often; before the second time the server changes. Default: 1. */
  scans?: 1 | 2
  /** Reached under this name, by this resolver; what is dialled is noted, and goes to loopback all the same. */
  named?: { host: string; resolve: Resolve }
  /** Milliseconds over the deadline for what is not waiting: judging, storing. Default: 5,000. */
  extraMs?: number
  /** Where what it sends is shown, beside those of every row. */
  surfaces?: readonly Surface[]
}

export interface Expected {
  outcome: Outcome
  phase?: Phase
  /** Of the failure, or why the listing is partial. */
  reason?: RegExp
  /** Names of the tools that are kept, in order; null for an unusable row. */
  tools?: readonly (string | null)[]
  /** How many tools are kept, where they are too many to name. */
  toolCount?: number
  statuses?: Readonly<Record<number, 'ok' | 'malformed' | 'unusable'>>
  /** Kinds of anomalies that are counted, sorted; all of them. */
  anomalies?: readonly string[]
  verdicts?: Readonly<Record<string, ExpectedVerdict>>
  /** What the recommended policy does with a tool. */
  decisions?: Readonly<Record<string, readonly Decision[]>>
  /** Types of the changes of the last scan; all of them. */
  changes?: readonly ChangeType[]
  /** Addresses that are dialled, of all connections, without repeats. */
  dialled?: readonly string[]
  /** A text that stands nowhere in the database and on no surface. */
  nowhere?: string
  /** At least and at most so many requests of ours are recorded. */
  requests?: readonly [least: number, most: number]
  /** Of the last bytes of stderr. */
  stderr?: RegExp
  /** No definition that is kept matches this. */
  noToolMatches?: RegExp
}

/** Levels are what they must at least be. */
export interface ExpectedVerdict {
  category?: Category
  risk?: Risk
  signals?: readonly Signal[]
  nameIssues?: Verdict['nameIssues']
  /** `understates` or `overstates` of a contradiction. */
  contradicted?: 'understates' | 'overstates'
  needsReview?: boolean
  /** Holds nothing that speaks of an attack. */
  innocent?: boolean
}

/** A behaviour that has its tests in another file: a package, the judge, a fault of this machine. */
export interface Elsewhere {
  id: string
  server: string
  expected: string
  tests: readonly { file: string; name: string }[]
}
