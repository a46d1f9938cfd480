import { readFileSync } from 'node:fs'
import type { Holder } from './holder.ts'

type Identity = Pick<Holder, 'pid' | 'bootId' | 'startTime'>

/** What tells a process apart from any other, also after a reboot or when its pid is used again. */
export function processIdentity(pid: number): Identity {
  return { pid, bootId: bootId(), startTime: startTime(pid) }
}

/** Does the process that wrote this identity still run? */
export function isRunning(identity: Identity): boolean {
  if (identity.bootId !== bootId()) return false
  if (!exists(identity.pid)) return false
  return identity.startTime === startTime(identity.pid)
}

function bootId(): string {
  return readIfThere('/proc/sys/kernel/random/boot_id').trim()
}

// Field 22 of /proc/<pid>/stat, counted after the command's closing bracket: the command may hold spaces.
function startTime(pid: number): string {
  const stat = readIfThere(`/proc/${pid}/stat`)
  return (
    stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .at(19) ?? ''
  )
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
