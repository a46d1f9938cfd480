import { openStore } from '../../src/store/index.ts'
import { acquireLock } from '../../src/store/lock.ts'
import { processIdentity } from '../../src/store/process-identity.ts'
import { addShop, openRun, recordListing, shopSnapshot, shopTool } from './shop.ts'

/** A process of its own for the tests of locks and kills: `tsx child.ts <task> <folder>`. */
const tasks: Record<string, () => Promise<void>> = { hold, race, scan }
const [, , task = '', folder = ''] = process.argv
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const told = (): Promise<void> => new Promise((resolve) => process.stdin.once('data', () => resolve()))

await tasks[task]?.()

/** Opens the store and keeps it until a line comes. */
async function hold(): Promise<void> {
  const store = await openStore({ dataDir: folder, command: task, now: new Date() })
  say('open')
  await told()
  await store.close()
  process.exit(0)
}

/** Waits for a line, tries to take the lock once, and keeps what it got until the next line. */
async function race(): Promise<void> {
  const self = { ...processIdentity(process.pid), command: task, since: new Date().toISOString() }
  say('ready')
  await told()
  const lock = await acquireLock({ dataDir: folder, self, waitMs: 200 }).catch(() => null)
  say(lock ? 'got it' : 'too late')
  await told()
  process.exit(0)
}

/** Records one server after the other until it is killed. */
async function scan(): Promise<void> {
  const store = await openStore({ dataDir: folder, command: task, now: new Date() })
  const runId = await openRun(store.db, 'run-killed')
  for (let number = 0; ; number += 1) {
    const { targetId } = await addShop(store.db, `npm:@shop/branch-${number}`)
    const seen = shopSnapshot([shopTool(`open_branch_${number}`), shopTool(`close_branch_${number}`)])
    await recordListing(store.db, { runId, targetId, seen })
    say(`recorded ${targetId}`)
  }
}
