import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

const pollMs = 25
const reapMs = 2_000

/** A command without a shell, with the whole of its environment. The first word is the executable. */
export interface Launch {
  argv: readonly [string, ...string[]]
  env: Readonly<Record<string, string>>
  cwd: string
}

/** Starts a command as the leader of its own process group. */
export function spawnGroup({ argv, env, cwd }: Launch): ChildProcessWithoutNullStreams {
  const [command, ...args] = argv
  return spawn(command, args, { cwd, env, detached: true, shell: false, stdio: 'pipe', windowsHide: true })
}

/** Ends a leader and all of its group: SIGTERM, `graceMs` of patience, SIGKILL. Never rejects. */
export async function endGroup(child: ChildProcessWithoutNullStreams, graceMs: number): Promise<void> {
  if (child.pid === undefined) return
  signalGroup(child.pid, 'SIGTERM')
  for (let waited = 0; waited < graceMs && groupLives(child.pid); waited += pollMs) await sleep(pollMs)
  signalGroup(child.pid, 'SIGKILL')
  await hasExited(child, reapMs)
}

/** Sends a signal to a whole group; false where there is no such group any more. */
export function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-leader, signal)
  } catch {
    return false
  }
}

function groupLives(leader: number): boolean {
  return signalGroup(leader, 0)
}

/** Waits for the leader's own end, at most so long. */
export async function hasExited(child: ChildProcessWithoutNullStreams, withinMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await Promise.race([once(child, 'exit'), sleep(withinMs, undefined, { ref: false })])
}
