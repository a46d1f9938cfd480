import { rlimits } from './rlimits.ts'
import type { Confined, Limits } from './sandbox.ts'

/**
 * No sandbox but the process's own limits, and an end that comes with the parent's, where the machine has the means.
 * Processes are not counted: the limit would count all of the user's, and does not bind root.
 */
export function limitedProcess(
  { words }: Pick<Confined, 'words'>,
  { limits, tools }: { limits: Limits; tools: { prlimit: boolean; setpriv: boolean } },
): string[] {
  return [
    ...(tools.prlimit ? rlimits(limits, { countProcesses: false }) : []),
    ...(tools.setpriv ? ['setpriv', '--pdeathsig', 'KILL', '--'] : []),
    ...words,
  ]
}
