import { devices, people, screenNouns } from '../tables/nouns.ts'
import type { Effect } from '../tables/effects.ts'
import { fieldWhere, inBrowser } from './context.ts'
import { all, any, firstEffect, head, not, object, rest, verb, type EffectRow } from './effect-tests.ts'
import { singular, type Act } from './act.ts'
import { lastOf } from './last.ts'
import { wordSet } from '../tables/word-set.ts'
import type { Unjudged } from './reading.ts'

const ofBrowser: EffectRow[1] = (_act, reading) => inBrowser(reading)
/** Is one of these for the caller to give? */
function takes(list: string): EffectRow[1] {
  const given = wordSet(list)
  return (_act, reading) => fieldWhere(reading, (words) => given.has(singular(lastOf(words)))) !== undefined
}
const firm: EffectRow[1] = (act) => act.firm

/** What reading and computing verbs come to: some act where a browser or a record is their object. */
const rows: readonly EffectRow[] = [
  ['reaches', all(verb('answer'), head('question'), takes('answer text reply message body'))],
  ['changes', all(verb('grade mark'), takes('grade score point'))],
  ['device', all(verb('tell instruct command'), head(devices), rest('to'))],
  [
    'operates',
    all(
      any(verb('navigate'), all(verb('visit'), ofBrowser)),
      any(ofBrowser, object('url page website browser back forward'), rest('url page website browser link')),
    ),
  ],
  [
    'operates',
    all(verb('select hover load'), ofBrowser, any(object(screenNouns), object('option hover radio box'))),
  ],
  ['deletes', all(verb('format'), head('disk drive partition volume card'))],
  ['operates', all(verb('check'), ofBrowser, head('checkbox radio box option'))],
  ['operates', all(verb('hover'), ofBrowser)],
  ['changes', all(verb('rewrite'), object('file'))],
  ['operates', all(verb('resize'), ofBrowser)],
  [
    'changes',
    all(
      verb('resize'),
      object('vm disk cluster instance volume droplet partition server pool node window pane column'),
    ),
  ],
  ['changes', all(verb('report'), head('result value metric'), rest('trial experiment study'))],
  ['changes', all(verb('report'), firm, object('bug issue abuse spam problem incident outage user post'))],
  ['changes', all(verb('track'), firm, object('event pageview view conversion profile visit action'))],
  [
    'changes',
    all(
      verb('convert'),
      any(
        object('lead prospect'),
        all(
          head(
            'issue task ticket subtask item story epic card quote order draft estimate account user opportunity',
          ),
          rest(
            'issue task ticket subtask story epic card order invoice project deal opportunity account milestone',
          ),
        ),
      ),
    ),
  ],
  ['changes', all(verb('load'), rest('onto'))],
  [
    'changes',
    all(
      verb('crawl scrape fetch download ingest'),
      rest('into'),
      rest('base knowledge index database dataset collection store sandbox library'),
    ),
  ],
  ['changes', all(verb('report'), firm, head('scorecard feedback rating outcome abuse'))],
  ['money', all(verb('collect reverse'), object('payment transaction'))],
  [
    'starts',
    all(
      verb('test'),
      object('suite unit rpc function lambda workflow scenario automation webhook trigger flow notification'),
    ),
  ],
  ['money', all(verb('give'), head('tip donation money refund bonus'))],
  ['access', all(verb('give'), head('role permission'))],
  [
    'reaches',
    all(
      verb('ask'),
      object('owner manager approver customer colleague team person human admin reviewer supervisor'),
    ),
  ],
  [
    'reaches',
    all(
      verb('answer'),
      object('mail email message letter review customer ticket question'),
      object('mail email message letter customer review'),
    ),
  ],
  ['changes', all(verb('answer'), object('invitation invite request'))],
  [
    'delegates',
    all(verb('hand ask route'), any(rest('agent assistant subagent'), object('agent assistant subagent'))),
  ],
  ['changes', verb('hand')],
  [
    'changes',
    all(
      verb('resolve'),
      head(
        'issue ticket alert incident conversation thread comment finding case dispute conflict vulnerability',
      ),
    ),
  ],
  // Such a format is no text to answer with.
  ['changes', all(verb('convert'), head('file'), rest('pdf docx xlsx pptx mp4 mp3 wav gif epub webm'))],
  // A token for something is a credential to it; one for nothing is a random word.
  [
    'secrets',
    all(
      verb('generate'),
      head('token accesstoken'),
      rest('for'),
      rest('database project account service user tenant workspace cluster'),
    ),
  ],
  [
    'changes',
    all(
      verb('give'),
      rest('to'),
      not(head('access information info detail insight overview answer context')),
      // Who is told something is the caller.
      not(object('you')),
    ),
  ],
  ['device', all(verb('read'), any(object('aloud'), rest('aloud loudspeaker')))],
  [
    'reaches',
    all(
      verb('tell'),
      object('customer team member reader people subscriber student owner colleague patient guest'),
    ),
  ],
  ['changes', all(verb('optimize optimise'), head('table index database'))],
  ['access', all(verb('give'), object(people), head('access permission right role privilege'))],
  ['changes', all(verb('fetch'), (_act, reading) => reading.name.words[0]?.text === 'git')],
]
const computing = new Set<Act['kind']>(['compute', 'generate'])

const computed = firstEffect(rows, 'computes')
const read = firstEffect(rows, 'reads')

export function readEffect(act: Act, reading: Unjudged): Effect {
  return computing.has(act.kind) ? computed(act, reading) : read(act, reading)
}
