import { readdirSync, readFileSync } from 'node:fs'

const rounds = 5

/**
 * Kills what left its process group but still carries the throw-away home in its environment. Linux only; without a
 * sandbox a process that also cleans its environment stays unseen.
 */
export async function endStrays(home: string, platform: NodeJS.Platform): Promise<void> {
  if (platform !== 'linux') return
  for (let round = 0; round < rounds; round += 1) {
    const strays = straysOf(home)
    if (strays.length === 0) return
    for (const pid of strays) kill(pid)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function straysOf(home: string): number[] {
  const mark = `HOME=${home}`
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => environmentOf(pid).includes(mark))
    .map(Number)
}

function environmentOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0')
  } catch {
    return []
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone by itself.
  }
}
