import type { Export, Policy } from '../model/policy.ts'

export interface ExportOptions {
  /** Where the target cannot ask: allow within the limit instead of the stricter choice. */
  askAs?: 'allow' | undefined
  /** The server's key in the user's own configuration, for targets that match on it. Default: see the exporter. */
  serverKey?: string | undefined
}

/** What a target's language can say. Whatever it cannot is reported as a loss of the export. */
export interface Supports {
  ask: boolean
  hide: boolean
  limits: boolean
  argumentRules: boolean
  /** Rules are bound to the server's key in the user's configuration: a wrong key protects nothing. */
  serverKey: boolean
}

/**
 * One target. `export` is pure and repeatable byte for byte, serialises (never templates) whatever names a server
 * chose, allows nothing that the policy does not allow, and reports what is lost.
 */
export interface Exporter {
  /** As in `--format`. */
  id: string
  title: string
  supports: Supports
  export(policy: Policy, options?: ExportOptions): Export
}
