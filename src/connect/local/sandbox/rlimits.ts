import type { Limits } from './sandbox.ts'

/**
 * `prlimit` and its options. Memory is RLIMIT_DATA: what V8 only reserves (RLIMIT_AS would count it) is free, what it
 * writes to is counted.
 */
export function rlimits(limits: Limits, { countProcesses }: { countProcesses: boolean }): string[] {
  return [
    'prlimit',
    `--data=${limits.memoryBytes}`,
    `--cpu=${limits.cpuSeconds}`,
    `--fsize=${limits.fileBytes}`,
    `--nofile=${limits.openFiles}`,
    '--core=0',
    ...(countProcesses ? [`--nproc=${limits.processes}`] : []),
    '--',
  ]
}
