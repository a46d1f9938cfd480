import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import path from 'node:path'

export interface Child {
  process: ChildProcess
  /** The next line that it printed. */
  nextLine: () => Promise<string>
  /** All lines that it printed and nobody has read. */
  rest: () => Promise<string[]>
  ended: Promise<void>
}

/** Starts `child.ts`; whoever starts it ends it. */
export function spawnChild(task: 'hold' | 'race' | 'scan', folder: string): Child {
  const file = path.join(import.meta.dirname, 'child.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', file, task, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    process: child,
    nextLine: async () => {
      const { value, done } = await lines.next()
      if (done) throw new Error('the child ended')
      return value
    },
    rest: async () => {
      await ended
      const left: string[] = []
      for (let next = await lines.next(); !next.done; next = await lines.next()) left.push(next.value)
      return left
    },
    ended,
  }
}
