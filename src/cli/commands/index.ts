import type { CommandEntry } from '../command.ts'

/** Every command, in the order of the help text. Loaded when it is called: a start pays for one command only. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'Scan the quick-start set and say what to type next: what "npm start" does.',
    load: async () => (await import('./start.ts')).start,
  },
  {
    name: 'scan',
    summary: 'Connect to servers, list their tools, judge and store them.',
    args: '[servers...]',
    load: async () => (await import('./scan.ts')).scan,
  },
  {
    name: 'show',
    summary: 'What is known of a server, or of one of its tools.',
    args: '[server] [tool]',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'lookup',
    summary: 'The risk of a tool by its name, on every server that has it, the worst first.',
    args: '<tool>',
    load: async () => (await import('./lookup.ts')).lookup,
  },
  {
    name: 'export',
    summary: 'The recommended policy of a server, or of one tool, in a client’s or gateway’s format.',
    args: '<server> [tool]',
    load: async () => (await import('./export.ts')).exportPolicy,
  },
  {
    name: 'runs',
    summary: 'Past scans: what became of every server, and what changed.',
    args: '[run]',
    load: async () => (await import('./runs.ts')).runs,
  },
  {
    name: 'classify',
    summary: 'Judge tool definitions from a file or stdin; no connection, no database.',
    args: '[file]',
    load: async () => (await import('./classify.ts')).classifyCommand,
  },
  {
    name: 'reclassify',
    summary: 'Judge everything that is stored again with today’s rules; no server is contacted.',
    args: '[server]',
    load: async () => (await import('./reclassify.ts')).reclassifyCommand,
  },
  {
    name: 'override',
    summary: 'Set a tool’s category or risk by hand, with a reason; it lapses when the definition changes.',
    args: '<server> <tool>',
    load: async () => (await import('./override.ts')).override,
  },
  {
    name: 'disagreements',
    summary: 'Where the rules and the model differ, the widest apart first.',
    args: '[server]',
    load: async () => (await import('./disagreements.ts')).disagreementsCommand,
  },
  {
    name: 'eval',
    summary: 'Measure how right the verdicts are on a file of labelled tools.',
    args: '[file]',
    load: async () => (await import('./eval.ts')).evaluate,
  },
]
