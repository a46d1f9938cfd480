import type { Category } from '../../model/category.ts'
import type { Finding } from '../../model/finding.ts'
import type { Signal } from '../../model/signal.ts'
import type { ToolFacts } from '../facts.ts'

/** What would make a call worse, by what is known of it; the gravest first. */
const bySignal: readonly (readonly [Signal, string])[] = [
  ['moves-money', 'Without a limit on the amount it is worse.'],
  ['runs-shell', 'Where the server runs with the rights of an administrator it is worse.'],
  ['runs-code', 'Where the server runs with the rights of an administrator it is worse.'],
  ['runs-query', 'With an account that may write it is worse.'],
  ['revokes-access', 'Where others depend on the same key or right it is worse.'],
  ['reads-secrets', 'Beside a tool that can send its answer elsewhere it is worse.'],
  ['handles-secrets', 'Where other systems share the secret it is worse.'],
  ['reaches-people', 'Where the recipients are taken from text that strangers wrote it is worse.'],
  ['publishes', 'Where the text is taken from what strangers wrote it is worse.'],
  ['changes-access', 'With credentials that may grant every right it is worse.'],
  ['bulk', 'With a filter that matches more than is meant it is worse.'],
  ['overwrites', 'Where nobody keeps a copy it is worse.'],
  ['calls-other-tools', 'The more tools it can reach, the worse.'],
  ['deploys', 'Pointed at a production system it is worse.'],
  ['controls-browser', 'In a browser in which somebody is logged in it is worse.'],
  ['network-request', 'Inside a network that trusts the server it is worse.'],
  ['reads-files', 'Where the server can read keys or mail of its user it is worse.'],
  ['writes-files', 'Where what it writes is run or loaded later it is worse.'],
  ['reads-private-data', 'Beside a tool that can send its answer elsewhere it is worse.'],
]
const ofSignal: ReadonlyMap<Signal, string> = new Map(bySignal)
const byCategory: Partial<Record<Category, string>> = {
  destructive: 'With credentials that reach a production system it is worse.',
  execute: 'Where nobody sees what it sets off it is worse.',
}

/** One sentence on what would make it worse; nothing of a harmless read or an ordinary change. */
export function worse(
  facts: ToolFacts,
  levels: { category: Category },
  lead: Finding | undefined,
): string | undefined {
  if (lead?.rule === 'ends-own-session') return 'With work in it that is saved nowhere it is worse.'
  const own = (lead?.signal && ofSignal.get(lead.signal)) ?? byCategory[levels.category]
  if (own !== undefined) return own
  if (!facts.findings.some((one) => one.signal)) return undefined
  return bySignal.find(([signal]) => facts.findings.some((one) => one.signal === signal))?.[1]
}
