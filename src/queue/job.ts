import type { Credentials } from '../connect/credentials.ts'
import type { ServerRef } from '../model/server-ref.ts'
import type { Target } from '../model/target.ts'

/** One target that is to be observed in a run. Credentials live in memory only. */
export interface Job {
  ref: ServerRef
  serverId: number
  targetId: number
  target: Target
  credentials: Credentials
  /** Text of a saved tools/list answer; set exactly where the target is a `dump`. */
  dump: string | undefined
}
