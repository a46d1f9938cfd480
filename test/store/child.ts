import { openStore } from '../../src/store/index.ts'
import { addShop, openRun, recordListing, shopSnapshot, shopTool } from './shop.ts'

/** A process of its own for the tests of locks and kills: `tsx child.ts <hold | scan> <folder>`. */
const [, , task, folder = ''] = process.argv
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const store = await openStore({ dataDir: folder, command: task ?? '', now: new Date() })
if (task === 'hold') {
  say('open')
  process.stdin.once('data', () => {
    void store.close().then(() => process.exit(0))
  })
} else {
  const runId = await openRun(store.db, 'run-killed')
  for (let number = 0; ; number += 1) {
    const { targetId } = await addShop(store.db, `npm:@shop/branch-${number}`)
    const seen = shopSnapshot([shopTool(`open_branch_${number}`), shopTool(`close_branch_${number}`)])
    await recordListing(store.db, { runId, targetId, seen })
    say(`recorded ${targetId}`)
  }
}
