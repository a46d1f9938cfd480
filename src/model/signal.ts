import { z } from 'zod'

/** Every property of a tool that moves its risk or its policy. A closed list; ids are stored and never renamed. */
export const signals = [
  'deletes-data',
  'cancels-work',
  'revokes-access',
  'overwrites',
  'bulk',
  'moves-money',
  'spends-quota',
  'runs-code',
  'runs-shell',
  'runs-query',
  'controls-browser',
  'controls-device',
  'deploys',
  'calls-other-tools',
  'network-request',
  'reaches-people',
  'publishes',
  'changes-access',
  'reads-secrets',
  'handles-secrets',
  'reads-private-data',
  'reads-files',
  'writes-files',
  'schedules',
  'renders-markup',
  'admin-operation',
  'model-directed-text',
  'no-description',
] as const
export const Signal = z.enum(signals)
export type Signal = z.infer<typeof Signal>
