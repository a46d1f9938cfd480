import type { Effect } from '../tables/effects.ts'
import {
  accessNouns,
  devices,
  messages,
  money,
  moneyOrders,
  publications,
  screenNouns,
  secrets,
} from '../tables/nouns.ts'
import type { Act } from './act.ts'
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
import {
  adds,
  keyOfAccess,
  lights,
  makes,
  ofBrowser,
  ofCrypto,
  onSocial,
  placedOrder,
  realOrder,
  unsent,
} from './effect-write-tests.ts'
import type { Unjudged } from './reading.ts'

/** What creating, changing and sending come to, in the order in which it is asked. */
const rows: readonly EffectRow[] = [
  ['changes', all(verb('put'), rest('bin trash folder archive drawer shelf box category collection'))],
  ['money', all(verb('move'), head('fund money cash balance'))],
  ['money', all(verb('write call'), any(rest('contract'), head('contract')), ofCrypto)],
  ['device', all(verb('change set'), head('orientation'), rest('device screen'))],
  ['computes', all(verb('add'), object('number integer'), not(rest('to in into list')))],
  [
    'computes',
    all(verb('create make build'), object('url link'), object('authorization oauth login signin deep')),
  ],
  ['deploys', all(verb('merge push promote move'), rest('production prod'))],
  ['deploys', all(verb('publish'), object('function lambda worker'))],
  ['reads', all(verb('use'), head('prompt template guide'))],
  ['reads', all(verb('add load put'), rest('context'), not(rest('database store')))],
  [
    'access',
    all(
      verb('change set update edit modify'),
      object('permission acl ownership'),
      not(head('set template request note')),
    ),
  ],
  ['money', all(verb('add supply post'), head('collateral margin liquidity'))],
  [
    'shell',
    all(
      verb('write send type enter submit put'),
      not(head('character key keystroke keypress')),
      any(
        rest('terminal shell console tty repl'),
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
  ['reaches', all(makes, head('call'), object('phone voice outbound'))],
  ['changes', all(verb('send move'), rest('archive'))],
  [
    'reaches',
    all(
      any(makes, verb('schedule update')),
      object('event meeting appointment'),
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
  ['computes', all(verb('send'), rest('completion model llm openai gpt claude gemini'))],
  [
    'access',
    all(
      verb('disable enable activate deactivate configure update set'),
      object('2fa mfa sso login saml captcha'),
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
  ['reads', all(verb('make send'), head('request'), object('get'))],
  ['deletes', all(verb('make send issue'), head('request'), object('delete'))],
  ['request', all(verb('make'), head('request call'), object('http https rest api graphql'))],
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
  ['access', all(verb('share'), not(object('post story update thought article')))],
  ['publishes', all(verb('share'), onSocial)],
  [
    'access',
    any(
      (act) => act.kind === 'access',
      all(any(adds, verb('update edit modify change put replace')), head(accessNouns)),
    ),
  ],
  [
    'access',
    all(
      adds,
      head('member user collaborator teammate guest moderator admin owner account'),
      not(all(verb('lock unlock set register'), head('account'))),
    ),
  ],
  ['changes', all(verb('publish'), object('event message telemetry metric topic data queue mqtt payload'))],
  ['publishes', all((act) => act.kind === 'publish', not(verb('unpublish')))],
  [
    'publishes',
    all(
      any(makes, verb('upload reply comment')),
      any(
        head('tweet reel toot skeet'),
        all(head(publications), onSocial),
        all(
          verb('create publish submit make'),
          (act) => act.object.at(-1) === 'post' && act.object.length === 1,
        ),
      ),
      unsent,
    ),
  ],
  ['publishes', all(verb('create publish'), head('release'))],
  ['publishes', all(verb('upload'), any(rest('release'), object('release')), head('asset file artifact'))],
  [
    'operates',
    all(verb('send'), any(head('key keystroke keypress input hotkey click'), all(object('text'), ofBrowser))),
  ],
  ['request', all(verb('send'), rest('webhook endpoint url'), head('ping payload event request data'))],
  ['operates', all(verb('send'), head('character'), object('control'))],
  ['shell', all(verb('send approve confirm accept'), head('command'))],
  ['starts', all(verb('approve confirm'), head('execution run deployment'))],
  [
    'request',
    all(verb('send'), object('http request api'), not(object('approval friend connection review access'))),
  ],
  ['changes', all(verb('send'), head('event metric log telemetry pageview data signal tracking feedback'))],
  [
    'changes',
    all(
      verb('reply respond'),
      any(object('comment issue pr review discussion thread'), rest('comment issue pr review discussion')),
    ),
  ],
  ['computes', all(verb('respond reply'), rest('prompt'))],
  ['reaches', (act) => act.kind === 'send'],
  ['reaches', all(any(makes, verb('schedule reschedule')), head(messages), unsent)],
  [
    'reaches',
    all(
      any(makes, verb('request'), (act) => act.kind === 'submit'),
      not(all(verb('create add make new update'), head('form application contact'))),
      head('form application inquiry enquiry contact complaint approval callback petition'),
      not(object('pull merge http api feature')),
    ),
  ],
  [
    'starts',
    all(
      (act) => act.kind === 'submit',
      head('job task simulation run batch workflow build render training query experiment'),
    ),
  ],
  ['starts', all(verb('activate enable'), object('workflow automation scenario zap flow pipeline trigger'))],
  ['starts', verb('train fine-tune finetune')],
  ['changes', all(verb('create add update'), head('run'), object('test'))],
  [
    'starts',
    all(
      verb('build rebuild'),
      object(
        'project app image docker package code site website application container workspace binary firmware solution module target artifact bundle branch library crate',
      ),
    ),
  ],
  [
    'computes',
    all(
      verb('build prepare'),
      object(
        'topic signature hash selector query url link prompt report schema message transaction payload command filter uri expression context graph plan deeplink',
      ),
    ),
  ],
  [
    'starts',
    all(
      verb('create'),
      head(
        'job run execution batch build simulation training crawl rollout experiment-run transcription finetune',
      ),
    ),
  ],
  [
    'deploys',
    any(
      all(verb('create update'), head('deployment rollout')),
      all(verb('apply'), head('manifest kubernetes yaml terraform plan stack')),
    ),
  ],
  ['query', all(verb('apply'), head('migration'))],
  ['device', all(lights, object(devices), not(object('list id name type label group')))],
  [
    'device',
    all(
      verb('turn switch toggle skip'),
      any(
        object('on off song track'),
        (act) => act.object.length === 0 && (act.rest.length === 0 || /^(?:on|off)$/.test(act.rest[0] ?? '')),
      ),
    ),
  ],
  [
    'operates',
    all(
      ofBrowser,
      not(verb('log save record write create update')),
      any(object(screenNouns), object('file option viewport network geolocation device color')),
    ),
  ],
  [
    'computes',
    all(
      verb('create make add prepare'),
      object('qr uuid thought hash palette embedding completion mermaid unsigned outline'),
    ),
  ],
  [
    'computes',
    all(
      verb('create make'),
      head('chart plot visualization diagram graph thumbnail histogram heatmap'),
      any(
        not(rest('to in into on for')),
        (act) => act.rest[0] === 'for' && (act.rest[1] ?? '').endsWith('ing'),
      ),
    ),
  ],
  [
    'computes',
    all(
      verb('turn change transform'),
      rest('into'),
      object('text word sentence markdown document image data audio html json csv number'),
    ),
  ],
  ['computes', all(verb('complete'), object('code text sentence prompt chat'))],
  [
    'reads',
    all(
      verb('open'),
      not(
        head(
          'issue ticket pr request case dispute account file connection session channel position port firewall valve gate tunnel thread poll vote registration',
        ),
      ),
    ),
  ],
  ['reads', all(verb('print'), not(object('document label receipt page shipment file')))],
  ['device', verb('print')],
  ['unlinks', (act) => act.kind === 'unlink'],
  [
    'publishes',
    all(verb('schedule reschedule'), any(head('release publication'), all(head(publications), onSocial))),
  ],
  ['schedules', (act) => act.kind === 'schedule'],
  ['syncs', (act) => act.kind === 'sync'],
]

const byRows = firstEffect(rows, 'changes')

export function writeEffect(act: Act, reading: Unjudged): Effect {
  return byRows(act, reading)
}
