import type { Failure } from '../model/outcome.ts'
import type { Job } from './job.ts'

/** Refuses a local process that neither we ship nor the user named, unless `--allow-local` was given. */
export function mayStart({ ref, target }: Job, allowLocal: boolean): Failure | null {
  const isLocal = target.kind !== 'remote' && target.kind !== 'dump'
  if (!isLocal || allowLocal || ref.trust !== 'found') return null
  return {
    kind: 'failure',
    outcome: 'blocked',
    phase: 'start',
    reason: `${target.kind} servers found in a file are not started on this machine without --allow-local`,
  }
}
