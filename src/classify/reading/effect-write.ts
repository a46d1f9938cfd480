import type { Effect } from '../tables/effects.ts'
import { accessNouns, devices, messages, publications, screenNouns } from '../tables/nouns.ts'
import type { Act } from './act.ts'
import { all, any, firstEffect, head, not, object, rest, verb, type EffectRow } from './effect-tests.ts'
import {
  adds,
  lights,
  ofCrypto,
  makes,
  ofBrowser,
  ofHome,
  onChain,
  onSocial,
  unsent,
} from './effect-write-tests.ts'
import { firstRows } from './effect-write-first.ts'
import type { Unjudged } from './reading.ts'

/** What creating, changing and sending come to, in the order in which it is asked. */
const rows: readonly EffectRow[] = [
  ...firstRows,
  ['access', all(verb('share'), not(object('post story update thought article')))],
  ['publishes', all(verb('share'), onSocial)],
  [
    'access',
    any(
      (act) => act.kind === 'access',
      all(any(adds, verb('update edit modify change put replace manage administer')), head(accessNouns)),
    ),
  ],
  [
    'access',
    all(
      adds,
      any(
        head('member user collaborator teammate guest moderator admin owner account'),
        all(verb('activate deactivate suspend'), head('license')),
      ),
      not(all(verb('lock unlock set register'), head('account'))),
      not(all(head('account'), object('payment billing bank savings ledger trading vault custody escrow'))),
      // An account to send from gives nobody access.
      not(
        all(head('account'), object('email mail mailbox sender'), rest('campaign warmup sending smtp imap')),
      ),
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
    all(
      verb('send'),
      object('http request api'),
      not(object('approval friend connection review access signature email message')),
    ),
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
  ['device', all(verb('send'), head('keyevent keycode keystroke keypress intent ir infrared'))],
  ['reaches', all(verb('edit update'), head('message'))],
  [
    'computes',
    all(
      verb('text'),
      head(
        'completion generation classification extraction similarity embedding summarization translation analysis',
      ),
    ),
  ],
  ['delegates', all(verb('send submit pass'), head('prompt'))],
  ['reaches', (act) => act.kind === 'send'],
  [
    'reaches',
    all(
      any(makes, verb('schedule reschedule')),
      head(messages),
      // A campaign that is made waits for its start.
      not(all(verb('create'), head('campaign'))),
      unsent,
      not(all(verb('create add insert new make'), head('text'))),
    ),
  ],
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
  ['starts', all(verb('rebuild redeploy'), object('database postgre postgresql mysql mariadb mongo redis'))],
  ['changes', all(verb('create add update'), head('run'), object('test'))],
  [
    'starts',
    all(
      verb('build rebuild'),
      object(
        'xcode gradle swift cargo cmake project app image docker package code site website application container workspace binary firmware solution module target artifact bundle branch library crate',
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
      all(verb('change update set'), head('installation')),
      all(verb('apply'), head('manifest kubernetes yaml terraform plan stack')),
      all(verb('create launch deploy issue'), head('token coin collection erc20 erc721'), onChain),
    ),
  ],
  ['query', all(verb('apply'), head('migration'))],
  ['computes', all(verb('combine'), object('search similarity'))],
  ['computes', any(verb('rerank'), all(verb('deduplicate dedupe'), head('result')))],
  ['computes', all(verb('make'), head('roll toss flip'), object('dice die coin'))],
  ['computes', all(verb('challenge'), object('statement assumption claim idea argument'))],
  ['computes', all(verb('refresh reload'), head('cache'))],
  ['money', all(verb('distribute claim harvest'), head('fee reward dividend airdrop yield earning'))],
  ['money', all(verb('approve'), object('token allowance spending erc20 spender'), ofCrypto)],
  ['access', all(verb('bind'), rest('role clusterrole permission policy'))],
  ['access', all(verb('create update'), head('group scheme'), object('permission role access'))],
  [
    'computes',
    all(
      verb('consolidate aggregate combine gather collect synthesize compile'),
      head('information insight knowledge result finding evidence perspective answer'),
    ),
  ],
  [
    'computes',
    all(
      verb('enable allow'),
      head(
        'evaluation analysis thinking reasoning understanding exploration discovery comparison reflection',
      ),
    ),
  ],
  [
    'computes',
    all(verb('apply'), object('variable value parameter argument input'), rest('template prompt')),
  ],
  [
    'computes',
    all(verb('create build generate'), head('map sitemap'), rest('url website site webpage page')),
  ],
  ['device', all(lights, object(devices), not(object('list id name type label group')))],
  ['device', all(verb('activate apply recall'), head('scene'), any(rest('home'), ofHome))],
  [
    'device',
    all(
      verb('turn switch toggle skip'),
      any(
        object('on off song track'),
        rest('track song'),
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
