import { Era, Target, targetKey, Transport } from '../model/target.ts'
import { target } from './schema/index.ts'
import { indexKey } from './storable-text.ts'

type Row = typeof target.$inferSelect

/** How a target spoke when it was last probed. */
export interface Remembered {
  era: Era
  transport: Transport | null
  probedAt: string
}

const kindRank: Record<Target['kind'], number> = { remote: 0, npm: 1, pypi: 1, oci: 1, command: 2, dump: 3 }
const mostSecrets = 99

/** What a source says of a target, as columns. */
export function targetColumns(value: Target) {
  return {
    targetKey: indexKey(targetKey(value)),
    kind: value.kind,
    locator: value.locator,
    args: value.args,
    variables: value.variables,
    vantage: value.vantage,
    transport: value.transport ?? null,
    version: value.version ?? null,
    integrity: value.integrity ?? null,
    needsNetwork: value.needsNetwork ?? false,
    preference: preference(value),
  }
}

/** The target that stands in a row. */
export function targetOf(row: Row): Target {
  return Target.parse({
    kind: row.kind,
    locator: row.locator,
    args: row.args,
    variables: row.variables,
    vantage: row.vantage,
    transport: row.transport ?? undefined,
    version: row.version ?? undefined,
    integrity: row.integrity ?? undefined,
    needsNetwork: row.needsNetwork || undefined,
  })
}

/** How the target of a row is known to speak; null where that was never probed. */
export function rememberedOf(row: Row): Remembered | null {
  const { rememberedEra, rememberedTransport, probedAt } = row
  if (rememberedEra === null || probedAt === null) return null
  return {
    era: Era.parse(rememberedEra),
    transport: Transport.nullable().parse(rememberedTransport),
    probedAt,
  }
}

/** Remote before package, then fewest secrets: the lowest is a server's default. */
function preference(value: Target): number {
  const secrets = value.variables.filter((variable) => variable.secret && variable.required).length
  return kindRank[value.kind] * (mostSecrets + 1) + Math.min(secrets, mostSecrets)
}
