import type { ServerRef } from '../model/server-ref.ts'

/** Values by name, for one run only. URL variables and secret arguments stand in `env` under their variable's name. */
export interface SecretValues {
  headers: Readonly<Record<string, string>>
  env: Readonly<Record<string, string>>
}

/** A server as a source handed it over, with what may not or need not stand in its `ServerRef`. */
export interface SourcedServer {
  ref: ServerRef
  /** Text of a saved tools/list answer; set exactly where the target is a `dump`. */
  dump?: string
  /** Values that the source held for this server's variables. A function, so that no printer meets them by chance. */
  secrets?: () => SecretValues
}
