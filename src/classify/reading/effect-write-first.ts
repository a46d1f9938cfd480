import { devices, money, moneyOrders, people, safeMethods, secrets } from '../tables/nouns.ts'
import { wordSet } from '../tables/word-set.ts'
import type { Act } from './act.ts'
import { ownWordIn } from './context.ts'
import { all, any, head, noObject, not, object, rest, verb, type EffectRow } from './effect-tests.ts'
import {
  adds,
  keyOfAccess,
  makes,
  ofBrowser,
  ofCrypto,
  ofServer,
  onChain,
  placedOrder,
  realOrder,
  unsent,
} from './effect-write-tests.ts'

const circles = wordSet('team group organization workspace')
/** What later calls of the session are about. */
const chosen = head('database device simulator app application app-id server project schema')
const kept =
  /\b(?:sav(?:e|ed|es)|persist(?:s|ed|ent)?|stor(?:e|ed|es)|default for|remember(?:s|ed)?|configur(?:e|es|ation)|creat(?:e|es|ing)|for all)\b/i
const forSession: EffectRow[1] = (act, reading) =>
  !kept.test(reading.description?.text ?? '') && act.from !== 'also'

const telephony = ownWordIn(new Set(['twilio', 'vapi', 'telnyx', 'plivo', 'vonage', 'sip', 'telephony']))

/** `Add two numbers`. */
const sums = /^(?:(?:two|three|several|multiple|the|given|all|n) ){0,2}(?:numbers|integers)$/i
const into = (act: Act): string => act.rest.slice(0, 4).join(' ')

/** What is asked first of creating, changing and sending: acts that come to something else than a change. */
export const firstRows: readonly EffectRow[] = [
  ['selects', all(verb('use switch select choose'), any(chosen, rest('database device')), forSession)],
  [
    'selects',
    all(verb('connect reconnect'), any(chosen, all(noObject, rest('server database'))), forSession),
  ],
  ['reads', all(verb('print'), object('environment env'))],
  ['computes', all(verb('capitalize'), any(object('text letter word string'), rest('letter word')))],
  ['changes', all(verb('assign'), rest('story issue task ticket card item bug epic conversation'))],
  [
    'reaches',
    all(
      verb('add enroll'),
      head('subscriber contact lead prospect recipient'),
      rest('sequence automation drip journey'),
    ),
  ],
  ['reaches', all(verb('add'), head('attendee invitee'))],
  ['starts', all(verb('connect'), any(object('ssh'), rest('ssh telnet')))],
  ['secrets', all(verb('refresh rotate renew'), head('token'), rest('application project service account'))],
  ['operates', all(verb('submit'), head('form'), ofBrowser)],
  ['operates', all(verb('switch'), any(object('window frame tab'), rest('window frame tab')), ofBrowser)],
  [
    'starts',
    all(
      verb('reload'),
      any(
        head('application app service server container pod nginx daemon process database'),
        object('database'),
      ),
    ),
  ],
  ['changes', all(verb('put'), rest('bin trash folder archive drawer shelf box category collection'))],
  ['money', all(verb('move'), head('fund money cash balance'))],
  [
    'money',
    all(
      verb('write call'),
      any(
        all(rest('contract'), any(rest('smart'), onChain)),
        all(object('contract'), any(object('smart'), onChain)),
      ),
    ),
  ],
  ['device', all(verb('change set'), head('orientation'), rest('device screen'))],
  ['computes', all(verb('add'), (act) => sums.test(act.told))],
  [
    'computes',
    all(verb('create make build'), object('url link'), object('authorization oauth login signin deep')),
  ],
  [
    'deploys',
    all(verb('merge push promote'), (act) =>
      /\b(?:production|prod)(?: (?:branch|environment|database|cluster|server|stage))?$/.test(into(act)),
    ),
  ],
  ['deploys', all(verb('publish'), head('function lambda worker'))],
  ['query', all(verb('complete finish'), head('migration'))],
  ['money', all(verb('request'), head('refund'), (act) => act.from !== 'name')],
  ['device', all(verb('send'), head('command'), any(object(devices), rest(devices), rest('ups')))],
  ['access', all(verb('create add update set'), head('list'), object('access'))],
  ['starts', all(verb('request invite'), head('bot'), rest('meeting call'))],
  ['access', all(verb('create make update generate'), head('link'), object('shared share sharing'))],
  ['changes', all(verb('assign'), rest('owner'), rest('story task issue ticket card epic incident'))],
  ['deploys', all(verb('sync'), head('application app'), ofServer('argocd argo flux fluxcd gitops'))],
  ['starts', all(verb('build'), head('item job project'), ofServer('jenkins teamcity bamboo circleci'))],
  ['device', all(verb('publish'), ofServer('ros ros2'))],
  ['money', all(verb('complete finalize'), head('order purchase checkout booking'))],
  [
    'delegates',
    all(
      verb('send'),
      head('message prompt task'),
      rest('agent subagent'),
      rest('response reply answer result'),
      not(rest('support human customer')),
    ),
  ],
  ['access', all(verb('update set replace'), head('member'), any(object(circles), rest(circles)))],
  ['deploys', all(verb('update'), rest('recreating redeploying restarting'), rest('container service pod'))],
  ['reads', all(verb('use'), head('prompt template guide'))],
  ['reads', all(verb('add load put'), rest('context'), not(rest('database store')))],
  ['access', all(verb('change set update edit modify'), object(people), object('role'))],
  [
    'access',
    all(
      verb('change set update edit modify'),
      object('permission acl ownership'),
      not(head('set template request note')),
    ),
  ],
  [
    'money',
    all(
      verb('add supply post'),
      any(head('collateral liquidity'), all(head('margin'), rest('position account trade'))),
    ),
  ],
  [
    'shell',
    all(
      verb('write send type enter submit put'),
      not(head('character key keystroke keypress')),
      any(
        all(any(noObject, object('text input command line string data content')), (act) =>
          /^(?:to|in|into) (?:\w+ ){0,3}(?:terminal|shell|tty|repl)\b/.test(into(act)),
        ),
        all(object('terminal shell tty'), head('input text terminal')),
      ),
    ),
  ],
  ['computes', all(verb('scale'), head('data feature image matrix value vector'))],
  ['changes', all(verb('add insert put place set'), head('text'))],
  [
    'money',
    all(verb('checkout'), (_act, reading) =>
      ['cart', 'basket', 'shop'].some((word) => reading.topic.has(word)),
    ),
  ],
  ['computes', all(verb('write record add note'), head('thought'), not(rest('file')))],
  ['starts', all(verb('tune'), head('model'))],
  [
    'deploys',
    all(verb('promote'), object('app release build deployment slug image version artifact pipeline model')),
  ],
  ['starts', all(verb('attach connect inject'), rest('process'))],
  [
    'reaches',
    all(makes, head('call'), (act, reading) =>
      act.object.length > 1
        ? /^(?:phone|voice|outbound)$/.test(act.object.at(-2) ?? '')
        : reading.name.words.some((word) => word.text === 'phone') || telephony(reading.listing),
    ),
  ],
  ['changes', all(verb('send move'), rest('archive'))],
  [
    'reaches',
    all(
      any(makes, verb('schedule update')),
      head('event meeting appointment'),
      rest('attendee invitee participant guest'),
    ),
  ],
  [
    'access',
    all(
      any(adds, verb('change update modify edit')),
      object('access'),
      head('setting control level mode policy rule'),
    ),
  ],
  [
    'computes',
    all(
      verb('send'),
      head('message prompt text request'),
      any(rest('completion llm openai gpt claude gemini'), all(rest('language'), rest('model'))),
    ),
  ],
  [
    'access',
    all(
      verb('disable enable activate deactivate configure'),
      head('2fa mfa sso login saml captcha authentication'),
    ),
  ],
  ['operates', all(verb('handle accept confirm close'), head('dialog popup modal'))],
  ['changes', all(verb('print'), any(rest('pdf file disk'), head('pdf')))],
  ['starts', all(verb('forward'), head('port'))],
  ['starts', all(verb('send'), head('signal'), rest('process'))],
  ['deploys', all(verb('apply'), rest('infrastructure cluster'))],
  [
    'access',
    all(verb('create make generate'), head('link url'), rest('anybody anyone everybody everyone public')),
  ],
  ['cancels', all(verb('send'), object('sigkill sigterm sigint'))],
  [
    'money',
    all(
      verb('send'),
      head('amount money fund cash payment donation tip'),
      not(object('request link reminder message receipt confirmation')),
    ),
  ],
  ['access', all(verb('make'), head('admin administrator owner superuser moderator'))],
  ['reads', all(verb('make send'), head('request'), object(safeMethods))],
  ['deletes', all(verb('make send issue'), head('request'), object('delete'))],
  [
    'request',
    all(verb('make'), head('request call'), object('http https rest api graphql custom arbitrary raw')),
  ],
  ['reads', all(verb('authenticate'), (act) => act.from !== 'name')],
  ['changes', all(verb('authorize authorise'), noObject)],
  [
    'publishes',
    all(
      verb('push'),
      any(object('commit file branch remote repo repository code change tag ref'), noObject),
      not(object('notification message')),
    ),
  ],
  [
    'secrets',
    all(
      any(makes, verb('update edit save')),
      head('connection'),
      object('ssh sftp ftp database db smtp imap'),
    ),
  ],
  ['reaches', all(verb('push'), object('notification message alert'))],
  [
    'revokes',
    all(
      verb('close end'),
      head('session'),
      any(object('user account member customer'), rest('user account member customer everywhere')),
    ),
  ],
  [
    'ends',
    all(
      any(verb('close end quit exit')),
      any(head('tab window session browser page context sandbox terminal shell'), all(noObject, ofBrowser)),
    ),
  ],
  ['money', all(verb('close open'), head('position'))],
  [
    'device',
    all(
      verb('open close quit exit lock unlock'),
      head('app application program screen computer door garage vehicle car'),
    ),
  ],
  [
    'operates',
    all(
      verb('open'),
      any(
        head('url link browser website webpage tab'),
        all(head('page'), any(ofBrowser, rest('browser tab window'))),
      ),
    ),
  ],
  [
    'money',
    all(
      verb('send submit sign broadcast'),
      any(object('transaction tx'), all(object(money), not(object('message email notification')))),
      any(ofCrypto, object('payment transaction')),
      not(all(rest('ledger journal book'), not(ofCrypto))),
    ),
  ],
  ['money', all(verb('add'), head('credit balance fund'), rest('from'))],
  ['money', all(makes, head(moneyOrders), unsent, realOrder, not(head('transaction')))],
  ['money', all(verb('update modify change edit amend replace'), head('order bet trade'), placedOrder)],
  ['money', all(any(makes, verb('sign')), head('transaction swap'), ofCrypto, unsent)],
  ['revokes', all(verb('regenerate refresh reissue'), any(keyOfAccess, object('secret apikey')))],
  [
    'secrets',
    all(
      not(verb('like read use switch select enable disable link tag')),
      any(head(secrets), keyOfAccess, all(verb('store save persist keep'), head('token'))),
      not(object('policy rule')),
    ),
  ],
]
