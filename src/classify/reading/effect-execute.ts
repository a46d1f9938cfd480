import type { Effect } from '../tables/effects.ts'
import { bookable, code, devices, money, shell, work } from '../tables/nouns.ts'
import { categoryOf, verbs } from '../tables/verbs.ts'
import type { Act } from './act.ts'
import { fieldWhere } from './context.ts'
import {
  all,
  any,
  firstEffect,
  head,
  noObject,
  not,
  object,
  rest,
  verb,
  type EffectRow,
} from './effect-tests.ts'
import { ofBrowser, ofCrypto, ofServer } from './effect-write-tests.ts'
import type { Unjudged } from './reading.ts'
import { says } from './restoration.ts'
import { asksOnly } from './select-only.ts'

const withAmount: EffectRow[1] = (_act, reading) =>
  fieldWhere(reading, (words) => words.includes('amount')) !== undefined
const computed = head(
  'recognition transcription calculation analysis scan search check audit diagnostic diagnosis validation lint comparison evaluation inference report assessment estimate forecast lookup prediction detection ' +
    'benchmark research completion translation conversion review ocr screening traceroute ping whois retrieval enumeration listing aggregation regression classification similarity health inspection profiling explain',
)
const agents = head('tool agent actor skill assistant subagent crew mcp plugin bot toolkit')
const media = object(
  'image text document data audio video pdf input string photo csv sentence paragraph html markdown thought',
)

const onPhone: EffectRow[1] = (_act, reading) =>
  ['phone', 'voice', 'twilio', 'dial', 'sip', 'telephony'].some(
    (word) => reading.topic.has(word) || reading.listing.ownWords.has(word),
  )
const noObjectBut: EffectRow[1] = (act) => act.object.length === 1

/** What is triggered to find a file also fetches it. */
const fetching = all(verb('trigger'), rest('download'))
const run: readonly EffectRow[] = [
  ['reads', all(object('select read'), (act, reading) => asksOnly(act, reading))],
  [
    'query',
    all(object('pipeline aggregation query'), (_act, reading) => says(reading, 'writeCapable') !== undefined),
  ],
  ['computes', all(not(verb('trigger launch fire dispatch')), computed)],
  [
    'reads',
    all(head('query'), (_act, reading) =>
      ['kql', 'kusto', 'promql', 'logql', 'sparql', 'traceql'].some((word) => reading.topic.has(word)),
    ),
  ],
  ['reaches', all(verb('trigger'), head('broadcast campaign newsletter announcement'))],
  ['reads', all(object('query'), ofServer('prometheus victoriametrics thanos mimir cortex loki'))],
  ['deletes', all(verb('perform run execute'), head('request'), object('delete'))],
  ['starts', all(verb('step continue finish'), object('program execution instruction debugger'))],
  [
    'computes',
    all(
      head('test'),
      not(object('load stress penetration soak attack')),
      rest('url page website domain site address host'),
    ),
  ],
  ['operates', all(object('command'), object('browser page'))],
  ['reads', object('jql kql promql logql jmespath soql sosl')],
  [
    'shell',
    any(
      verb('bash shell terminal'),
      all(verb('exec'), noObject),
      all(verb('run exec execute invoke spawn perform automate'), object(shell)),
    ),
  ],
  ['shell', all(verb('exec'), object('pod container docker node'))],
  ['starts', all(verb('invoke call trigger'), head('function lambda'))],
  ['code', any(verb('eval'), object(code))],
  ['query', all(object('insert update delete drop alter'), head('query statement sql command'))],
  ['query', object('insert upsert sql statement cypher mutation ddl dml migration psql')],
  [
    'reads',
    all(
      head('query'),
      object('search natural language kql promql logql jql sparql kusto log metric saved traceql'),
    ),
  ],
  [
    'query',
    all(
      head('query queries'),
      any(
        all(verb('run execute'), noObjectBut),
        rest(
          'database postgresql postgres mysql sqlite db snowflake bigquery clickhouse table redshift oracle mssql graph',
        ),
        object('database db graphql raw select write'),
      ),
    ),
  ],
  [
    'query',
    all(
      verb('run execute exec'),
      head('query'),
      not(
        object(
          'search log metric saved natural language kql promql logql jql sparql kusto traceql analytics tree-sitter xpath jmespath graphql',
        ),
      ),
    ),
  ],
  ['request', all(verb('call inject'), object('api endpoint http url rest'))],
  ['request', object('http request curl')],
  ['delegates', any(verb('delegate'), agents)],
  ['reaches', all(verb('call'), any(object('phone contact customer person voice'), onPhone))],
  ['syncs', head('synchronization sync indexing')],
  ['money', object('checkout payment refund payout trade swap order transfer purchase transaction buy sell')],
  ['computes', all(verb('process compile'), media)],
  ['computes', all(verb('fire'), head('data information detection hotspot'))],
  ['computes', all(object('scan crawl search lookup quote'), not(fetching))],
]
const start: readonly EffectRow[] = [
  [
    'starts',
    object('workflow process program gdb debugger debug server container job pipeline script vm instance'),
  ],
  ['changes', object('authentication login signin signup auth oauth authorization')],
  ['device', head(devices)],
  [
    'money',
    all(
      verb('initiate start begin'),
      head('payment refund payout transfer withdrawal trade swap purchase transaction'),
    ),
  ],
  ['reaches', all(verb('initiate start'), head('call'), onPhone)],
  [
    'computes',
    object('scan crawl research search analysis audit investigation thinking reasoning brainstorm'),
  ],
  [
    'changes',
    object(
      'conversation chat thread discussion interview game round quiz timer trial topic onboarding tracking session planning',
    ),
  ],
  ['cancels', all(verb('shutdown'), object('job'))],
]
const stopping: EffectRow[1] = (act) => {
  const stopped = verbs.get(act.object[0] ?? '')
  return stopped?.form === 'gerund' && categoryOf(stopped.kind) === 'write'
}
const stop: readonly EffectRow[] = [
  ['device', object('playing playback')],
  ['access', all(verb('stop'), object('sharing'))],
  ['unlinks', all(verb('stop'), stopping, not(object('running executing serving building recording')))],
  ['changes', object('screencast trace timer codegen tracking tracker monitoring watching typing watch')],
  ['device', object(devices)],
  ['cancels', head(work)],
  ['stops', all(object('session'), object('capture recording log profiling streaming'))],
  ['ends', object('session browser sandbox')],
]
const pause: readonly EffectRow[] = [
  ['money', all(verb('hold'), head('amount fund'))],
  ['device', head('playback music song video track media player audio')],
  [
    'stops',
    object(
      'workflow job pipeline instance container service run execution process vm cluster warehouse environment server machine queue task project database app application site website pod endpoint deployment',
    ),
  ],
  ['stops', all(verb('continue resume'), noObject)],
  [
    'device',
    all(
      verb('pause'),
      noObject,
      (_act, reading) => reading.topic.has('playback') || reading.topic.has('music'),
    ),
  ],
]
const deploy: readonly EffectRow[] = [
  ['changes', all(verb('release'), object('lock hold reservation resource lease claim'))],
  ['money', all(verb('release'), object(money))],
  ['changes', all(verb('rollback'), object('transaction'))],
  ['publishes', all(verb('release'), not(object('deployment service')))],
]
const operate: readonly EffectRow[] = [
  ['reads', all(verb('go'), not(object('url page back forward site tab')), not(ofBrowser))],
  [
    'changes',
    all(
      verb('dismiss'),
      object('alert notification recommendation finding message vulnerability incident review'),
    ),
  ],
  [
    'changes',
    all(
      verb('fill'),
      object('pattern cell color placeholder template range shape pdf missing property detail'),
    ),
  ],
  ['changes', all(verb('focus drag paste'), object('task mode session clipboard'))],
]
const pay: readonly EffectRow[] = [
  ['access', all(verb('transfer'), object('ownership owner domain'))],
  ['reaches', all(verb('transfer'), object('call'))],
  [
    'cancels',
    all(verb('withdraw'), object('application consent request proposal offer submission candidate')),
  ],
  ['money', any(object(money), all(verb('transfer deposit fund'), any(withAmount, ofCrypto, noObject)))],
  ['changes', verb('transfer')],
  [
    'money',
    all(
      verb('book'),
      any(
        all(object(bookable), not(object('meeting conference appointment desk'))),
        (_act, reading) => reading.topic.has('payment') || reading.topic.has('pay'),
      ),
    ),
  ],
  ['schedules', verb('book')],
  ['changes', all(verb('order'), object('by column layer tab row'))],
]
const trade: readonly EffectRow[] = [
  ['changes', all(verb('borrow lend'), not(object(money)), not(ofCrypto))],
  [
    'money',
    any(
      verb('sell unstake trade bet borrow lend repay liquidate airdrop restake undelegate redelegate'),
      object(money),
      ofCrypto,
    ),
  ],
  ['deletes', all(verb('burn'), not(object('disc disk cd dvd iso image subtitle caption calorie')))],
  ['changes', verb('swap mint burn wrap unwrap bridge stake redeem bid hedge rebalance wager')],
]
const play: readonly EffectRow[] = [
  ['changes', all(verb('say'), noObject, (act) => act.from !== 'name')],
  ['changes', object('game move card hand turn chess round')],
]

const byKind: Partial<Record<Act['kind'], (act: Act, reading: Unjudged) => Effect>> = {
  run: firstEffect(run, 'starts'),
  start: firstEffect(start, 'starts'),
  stop: firstEffect(stop, 'stops'),
  pause: firstEffect(pause, 'changes'),
  deploy: firstEffect(deploy, 'deploys'),
  operate: firstEffect(operate, 'operates'),
  steer: () => 'device',
  play: firstEffect(play, 'device'),
  pay: firstEffect(pay, 'money'),
  trade: firstEffect(trade, 'money'),
}
const hollow = new Set(['run', 'execute', 'perform', 'process', 'start', 'trigger', 'begin', 'launch'])

/** What starting, operating and paying come to. */
export function executeEffect(act: Act, reading: Unjudged): Effect {
  const effect = byKind[act.kind]?.(act, reading) ?? 'starts'
  return effect === 'starts' && hollow.has(act.verb) ? ofNamedAct(act, reading) : effect
}

const namedEffects: Partial<Record<Act['kind'], Effect>> = {
  operate: 'operates',
  pay: 'money',
  trade: 'money',
  delete: 'deletes',
  remove: 'deletes',
  reset: 'resets',
  cancel: 'cancels',
  send: 'reaches',
  deploy: 'deploys',
  change: 'changes',
  move: 'changes',
  sync: 'syncs',
}

/** Things that are run, though a verb sounds the same. */
const notNamed = new Set('test plan profile overlay slice project output sample model graph'.split(' '))

/** `perform a search`: the object names the act, and the verb says nothing more. */
function ofNamedAct(act: Act, reading: Unjudged): Effect {
  if (act.object.some((word) => verbs.get(word)?.kind === 'operate')) return 'operates'
  const words = act.object.at(-1) === 'operation' ? act.object.slice(0, -1) : act.object
  const named = verbs.get(words.at(-1)?.split('-').at(-1) ?? '')
  if (!named || named.form !== 'base' || notNamed.has(named.lemma)) return 'starts'
  if (categoryOf(named.kind) === 'read') return fetching(act, reading) ? 'starts' : 'computes'
  return act.verb === 'perform' ? (namedEffects[named.kind] ?? 'starts') : 'starts'
}
