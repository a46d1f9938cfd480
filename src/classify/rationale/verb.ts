import { third, verbs } from '../tables/verbs.ts'

/** Verbs that a sentence says otherwise than a name does. An empty one is not said at all. */
const said: Readonly<Record<string, string>> = {
  get: 'returns',
  see: 'shows',
  read: 'reads',
  give: 'returns',
  take: 'takes',
  have: '',
  receive: 'returns',
  obtain: 'returns',
  ls: 'lists',
  cat: 'shows',
  stat: 'returns',
  del: 'deletes',
  rm: 'removes',
  rmdir: 'removes',
  new: 'creates',
  make: 'makes',
  put: 'puts',
  dm: 'messages',
  sms: 'texts',
  login: 'logs in to',
  logon: 'logs in to',
  signin: 'signs in to',
  signout: 'signs out of',
  logout: 'logs out of',
  goto: 'goes to',
  go: 'goes',
  back: 'goes back to',
  setup: 'sets up',
  init: 'initializes',
  ...Object.fromEntries(
    'whoami status info about stats summary details history lists health healthcheck can should is has why how what which when where tell access detail help do page dir'
      .split(' ')
      .map((word) => [word, '']),
  ),
}

/** Of verbs in the tables only, so that it has an end. */
const remembered = new Map<string, string>()

/** A verb as a sentence about a call says it (`deletes`), or nothing where it reads badly. */
export function inSentence(verb: string): string | undefined {
  let text = remembered.get(verb)
  if (text === undefined) {
    text = said[verb] ?? (verbs.get(verb)?.form === 'base' ? third(verb) : '')
    if (verbs.has(verb)) remembered.set(verb, text)
  }
  return text === '' ? undefined : text
}
