import { dumpSnapshot } from '../list/dump-snapshot.ts'
import type { Failure } from '../model/outcome.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** A saved listing as a snapshot; one that holds no list of tools is a failure that says why. */
export function observeDump(text: string, clock: () => Date): Snapshot | Failure {
  const read = dumpSnapshot(text, { clock })
  if (read.kind === 'snapshot') return read
  return {
    kind: 'failure',
    outcome: 'protocol_error',
    phase: 'list',
    reason: `the saved listing cannot be used: ${read.why}`,
  }
}
