import { quoteActs } from '../evidence.ts'
import type { Act } from '../reading/act.ts'
import { anyOf, ownWordIn, share } from '../reading/context.ts'
import { lastOf } from '../reading/last.ts'
import type { ToolReading } from '../reading/reading.ts'
import type { Effect } from '../tables/effects.ts'
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
  'domain',
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
  ['port', 'forward'],
  ['port', 'forwarding'],
  ['domain', 'forwarding'],
  ['branch', 'protection'],
  ['deletion', 'protection'],
  ['external', 'port'],
  ['public', 'port'],
  ['config', 'targeting'],
  ['flag', 'targeting'],
  ['tls', 'certificate'],
  ['domain', 'certificate'],
] as const
const firstOfPair: ReadonlySet<string> = new Set(pairs.map(([one]) => one))
const ofIdentity = ownWordIn(identity)

/** What a gateway lets through, and to whom. */
const gateways = ownWordIn(
  new Set(['apisix', 'kong', 'traefik', 'nginx', 'envoy', 'haproxy', 'istio', 'caddy', 'tyk']),
)
const gatewayParts = new Set([
  'route',
  'upstream',
  'service',
  'consumer',
  'plugin',
  'rule',
  'group',
  'ssl',
  'proto',
  'credential',
  'config',
])

/** What filters a company's traffic: a new part of it waits until something refers to it, a changed one acts at once. */
const filters = ownWordIn(
  new Set([
    'zscaler',
    'netskope',
    'fortigate',
    'fortinet',
    'panos',
    'paloalto',
    'pfsense',
    'opnsense',
    'meraki',
  ]),
)
const filterParts = new Set([
  'group',
  'category',
  'configuration',
  'rule',
  'location',
  'segment',
  'connector',
])

const effects: ReadonlySet<Effect> = new Set(['changes', 'unlinks', 'syncs'])

const adding = /^(?:create|add|new|make)$/
/** What a rule of these keeps out. */
const guards = new Set(['policy', 'protection', 'firewall', 'security', 'inspection', 'waf', 'nat'])
/** Scaled in size, and no more of them. */
const drawn = new Set([
  'model',
  'stl',
  'shape',
  'image',
  'mesh',
  'object',
  'actor',
  'layer',
  'element',
  'picture',
])

/** Where these change, running systems behave differently at once. */
const flagParts = new Set(['rule', 'override', 'rollout', 'targeting'])
const ofFlags = ownWordIn(
  new Set([
    'launchdarkly',
    'growthbook',
    'flagsmith',
    'unleash',
    'configcat',
    'statsig',
    'optimizely',
    'flipt',
  ]),
)

/** What makes a flag one that running systems follow. */
const rollouts = new Set(['environment', 'targeting', 'rollout', 'production'])

/** Changing a setting that a production system runs by: DNS, firewall, scaling, flags in an environment. */
export const changesProduction: Rule = {
  id,
  asks: 'Does a call change a setting that a production system runs by?',
  when: { effects: [...effects] },
  find(reading) {
    const acts = keep(reading.acts, (one) => effects.has(one.effect) && isProduction(one, reading))
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

function isPair(words: readonly string[]): boolean {
  return (
    anyOf(words, firstOfPair) && pairs.some(([one, other]) => words.includes(one) && words.includes(other))
  )
}

function isProduction(act: Act, reading: ToolReading): boolean {
  const last = lastOf(act.object)
  if (act.verb === 'failover' || (act.verb === 'scale' && !drawn.has(last))) return true
  if (last === 'environment' || act.object.includes('flag'))
    return act.object.includes('flag') && (last === 'environment' || share(rollouts, reading.topic))
  if (last === 'value' && act.rest.includes('flag') && share(rollouts, reading.topic)) return true
  if (identityParts.has(last) && ofIdentity(reading.listing)) return true
  if (flagParts.has(last) && ofFlags(reading.listing)) return true
  const filtered = filterParts.has(last) || act.rest.some((word) => filterParts.has(word))
  if (filtered && !adding.test(act.verb) && filters(reading.listing)) return true
  if (gatewayParts.has(last) && gateways(reading.listing)) return last !== 'config' || !adding.test(act.verb)
  if (last === 'rule' && act.object.some((word) => guards.has(word))) return true
  if (act.object.includes('targeting') && act.rest.some((word) => word === 'flag' || word === 'config'))
    return true
  if (act.object.length > 1 && isPair(act.object)) return true
  if (act.rest.some((word) => word === 'firewall' || word === 'dns')) return true
  // A new bucket changes nothing of what runs.
  if (last === 'bucket' && adding.test(act.verb)) return false
  return act.object.some((word) => word !== 'variable' && word !== 'ip' && production.has(word))
}
