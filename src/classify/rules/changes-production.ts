import { quoteActs } from '../evidence.ts'
import type { Act } from '../reading/act.ts'
import { anyOf } from '../reading/context.ts'
import type { ToolReading } from '../reading/reading.ts'
import { production } from '../tables/nouns.ts'
import { keep } from '../reading/keep.ts'
import { finding, type Rule } from './rule.ts'

const id = 'changes-production'
const identity = new Set([
  'auth0',
  'okta',
  'keycloak',
  'cognito',
  'entra',
  'clerk',
  'workos',
  'fusionauth',
  'onelogin',
])
const identityParts = new Set([
  'application',
  'client',
  'connection',
  'action',
  'role',
  'tenant',
  'app',
  'scope',
  'grant',
  'policy',
  'rule',
  'setting',
  'authenticator',
  'factor',
])

/** Two words that together name a setting of a running system. */
const pairs = [
  ['maintenance', 'mode'],
  ['environment', 'variable'],
  ['storage', 'config'],
  ['storage', 'configuration'],
  ['storage', 'setting'],
  ['email', 'domain'],
  ['domain', 'lock'],
  ['branch', 'protection'],
  ['deletion', 'protection'],
  ['external', 'port'],
  ['public', 'port'],
  ['config', 'targeting'],
  ['flag', 'targeting'],
  ['tls', 'certificate'],
  ['domain', 'certificate'],
] as const

/** What makes a flag one that running systems follow. */
const rollouts = new Set(['environment', 'targeting', 'rollout', 'production'])

/** Changing a setting that a production system runs by: DNS, firewall, scaling, flags in an environment. */
export const changesProduction: Rule = {
  id,
  asks: 'Does a call change a setting that a production system runs by?',
  when: { effects: ['changes', 'unlinks', 'syncs'] },
  find(reading) {
    const acts = keep(
      reading.acts,
      (one) => /^(?:changes|unlinks|syncs)$/.test(one.effect) && isProduction(one, reading),
    )
    const act = acts.find((one) => one.firm) ?? acts[0]
    if (!act) return []
    return [
      finding(id, {
        outcome: 'Changes a setting that a production system runs by',
        category: 'write',
        risk: 'high',
        hard: act.firm,
        evidence: quoteActs(act, acts),
      }),
    ]
  },
}

function isProduction(act: Act, reading: ToolReading): boolean {
  if (act.verb === 'scale' || act.verb === 'failover') return true
  const last = act.object.at(-1) ?? ''
  if (last === 'environment' || act.object.includes('flag'))
    return act.object.includes('flag') && (last === 'environment' || anyOf(reading.topic, rollouts))
  if (anyOf(reading.listing.ownWords, identity) && identityParts.has(last)) return true
  if (last === 'rule' && act.object.includes('policy')) return true
  if (act.object.includes('targeting') && act.rest.some((word) => word === 'flag' || word === 'config'))
    return true
  if (pairs.some(([one, other]) => act.object.includes(one) && act.object.includes(other))) return true
  if (act.rest.some((word) => word === 'firewall' || word === 'dns')) return true
  // A new bucket changes nothing of what runs.
  if (last === 'bucket' && /^(?:create|add|new|make)$/.test(act.verb)) return false
  return act.object.some((word) => word !== 'variable' && word !== 'ip' && production.has(word))
}
