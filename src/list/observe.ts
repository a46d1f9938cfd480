import { setImmediate as turn } from 'node:timers/promises'
import type { Session } from '../connect/session.ts'
import type { Failure } from '../model/outcome.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { listLimits, type ListLimits } from './limits.ts'
import { readPages, type Listing } from './read-pages.ts'
import { snapshotOf } from './snapshot-of.ts'

export interface ObserveOptions {
  clock: () => Date
  limits?: ListLimits
  /** Takes out of a server's texts what may not be kept, before anything is made of them. */
  blank?: ((text: string) => string) | undefined
}

/**
 * Lists a session's tools, each exactly as received. What was read before a limit, an error or the deadline is kept as
 * a `partial` snapshot; a failure means that nothing was read. Never rejects.
 */
export async function observe(session: Session, options: ObserveOptions): Promise<Snapshot | Failure> {
  const limits = options.limits ?? listLimits
  const nothing: Listing = { tools: [], pages: 0, characters: 0, reasons: [], anomalies: [] }
  const listing = session.declaresTools ? await readPages(session, limits) : nothing
  if (listing.failure) return listing.failure
  // What has arrived behind the last answer (a second result, say) is still counted.
  await turn()
  const origin = {
    ...session,
    anomalies: session.anomalies(),
    bytes: session.byteCount(),
    requests: session.requestCount(),
  }
  return snapshotOf(origin, listing, { limits, now: options.clock(), blank: options.blank })
}

/** A second listing of one session. `stable` is false where it shows other tools than the first. */
export interface Relisted {
  kind: 'relisted'
  stable: boolean
  snapshot: Snapshot
}

/** Lists again and says whether it differs from the first time. Listings that were not read to the end prove nothing. */
export async function relist(
  session: Session,
  first: Snapshot,
  options: ObserveOptions,
): Promise<Relisted | Failure> {
  const second = await observe(session, options)
  if (second.kind === 'failure') return second
  const comparable = first.outcome !== 'partial' && second.outcome !== 'partial'
  return { kind: 'relisted', stable: !comparable || first.listDigest === second.listDigest, snapshot: second }
}
