/**
 * What can go wrong by the user's hand: what happened, and what to do. One line each; `{name}` is filled in from the
 * details. Whoever adds a kind adds its row here.
 */
const messages = {
  'bad-url': '{url} is not a URL that Placard can reach ({why}); give an http:// or https:// address',
  'no-servers':
    'no server named; give a URL, npm:<package>, stdio:<command> or a file, or one of --quick-start, --catalogue, --clients',
  'no-servers-found':
    'nothing was found to scan; name a server, or check that your clients have servers configured',
  'bad-option': '{option}: {why}',
  'bad-server': '"{server}" names no server; give a URL, npm:<package>, stdio:<command> or a file',
  'bad-server-form': '{server} cannot be used as a server: {why}',
  'not-a-catalogue': '{path} is no catalogue: it needs a list "servers" (see data/servers.schema.json)',
  'file-unknown':
    '{path} is neither a catalogue, nor a client configuration, nor a saved tools/list answer; see "placard scan --help"',
  'file-missing': '{path} does not exist; check the path',
  'file-unreadable': '{path} cannot be read ({why})',
  'file-broken': '{path} is not valid {format}: {why}',
  'run-held': 'another process is at work on run {run}; wait for its end',
  'nothing-to-resume': 'every run is finished; start one with "placard scan <server>"',
  'unknown-server':
    'no server "{server}" in the catalogue; run "placard scan {server}" first, or see "placard show" for what is there',
  'ambiguous-server': '"{server}" fits several servers: {candidates}; name one of them in full',
  'never-listed':
    '{server} has never been listed, so there is nothing to export; run "placard scan {server}"',
  'file-unwritable': '{path} cannot be written ({why})',
  'unknown-run': 'no run "{run}"; see "placard runs"',
  'unknown-tool': '{server} lists no tool "{tool}"; see "placard show {server}" for its tools',
  'unknown-format': 'unknown format "{format}"; choose one of {formats}',
  'database-locked': 'the database in {path} is in use by {holder}; wait for it to end, or stop it',
  'database-unreachable':
    'the database at {url} does not answer ({why}); check DATABASE_URL and that Postgres runs',
  'database-broken': 'the database in {path} cannot be opened ({why}); move the folder away to start anew',
  'database-failed':
    'the database failed ({why}); what was recorded is kept: put that right, then run "placard scan --resume"',
  'database-newer':
    'the database was written by a newer Placard (it holds {migration}); update Placard, or point to another database',
} as const

export type ErrorKind = keyof typeof messages

/** A mistake that the user can put right. Printed as one line; exit code 2. Never holds a secret. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly kind: ErrorKind

  constructor(kind: ErrorKind, details: Record<string, string> = {}) {
    super(fill(messages[kind], details))
    this.kind = kind
  }
}

function fill(template: string, details: Record<string, string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole)
}
