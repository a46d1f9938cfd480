import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openBranches, type Branches } from './branches.ts'
import { catalogueOf, isBuilt, placard, temporaryFolder, type Command, endOf } from './cli.ts'
import { recordOf } from './record.ts'

const targets = 200
const kills = 20
const atOnce = 8
const options = [
  '--allow-private',
  '--timeout',
  '30s',
  '--concurrency',
  String(atOnce),
  '--per-host',
  String(atOnce),
]

/** Repeatable numbers below 1 (Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

interface Kill {
  /** Killed once so many more servers were greeted … */
  greetings: number
  /** … and so many milliseconds have passed since; or, without greetings, since the start. */
  ms: number
}

/** Some while starting, some while the first servers are greeted, most in the middle of the work. */
function killsOf(random: () => number): Kill[] {
  return Array.from({ length: kills }, (_, n) => {
    if (n % 4 === 3) return { greetings: 0, ms: Math.round(random() * 2_500) }
    const first = n % 4 === 2 ? 1 : atOnce + 1
    return { greetings: first + Math.floor(random() * atOnce), ms: Math.round(random() * 60) }
  })
}

async function killWhen({ greetings, ms }: Kill, command: Command, branches: Branches): Promise<void> {
  const before = branches.greeted.length
  const most = greetings === 0 ? atOnce : greetings
  const begun = performance.now()
  const runs = (): boolean => command.child.exitCode === null && command.child.signalCode === null
  while (runs() && branches.greeted.length < before + most) {
    if (greetings === 0 && performance.now() - begun >= ms) break
    await delay(5)
  }
  if (greetings > 0) await delay(ms)
  command.child.kill('SIGKILL')
  await command.ended
}

describe.skipIf(!isBuilt)(`a scan of ${targets} servers that is killed ${kills} times`, () => {
  test(
    'ends with the record of one that was left alone, and asks no server again that was done',
    { timeout: 600_000 },
    async () => {
      const branches = await openBranches(targets, 40)
      onTestFinished(branches.stop)
      const folder = temporaryFolder()
      const catalogue = catalogueOf(branches.urls, folder)
      const killed = path.join(folder, 'killed')
      const whole = path.join(folder, 'whole')
      const contacted: number[][] = []
      for (const [n, kill] of killsOf(seeded(20_261_121)).entries()) {
        const before = branches.greeted.length
        const what = n === 0 ? ['scan', catalogue] : ['scan', '--resume']
        const command = placard([...what, ...options, '--data-dir', killed])
        await killWhen(kill, command, branches)
        expect({ n, signal: command.child.signalCode, err: command.err() }).toMatchObject({
          signal: 'SIGKILL',
        })
        contacted.push(branches.greeted.slice(before))
      }
      const before = branches.greeted.length
      const last = placard(['scan', '--resume', ...options, '--data-dir', killed])
      expect(await endOf(last)).toMatchObject({ code: 0 })
      contacted.push(branches.greeted.slice(before))

      branches.slow(0)
      const undisturbed = placard(['scan', catalogue, ...options, '--data-dir', whole])
      expect(await endOf(undisturbed)).toMatchObject({ code: 0 })

      const [is, must] = [await recordOf({ dataDir: killed }), await recordOf({ dataDir: whole })]
      expect(must.entries).toHaveLength(targets)
      expect(must).toMatchObject({ runs: 1, published: true, total: targets })
      expect(is).toEqual(must)
      // Only what was in flight at a kill is asked again.
      const again = contacted.map(
        (here, n) =>
          new Set(
            here.filter((one) =>
              contacted
                .slice(n + 1)
                .flat()
                .includes(one),
            ),
          ).size,
      )
      expect(again.filter((count) => count > atOnce)).toEqual([])
      expect(contacted.every((here) => new Set(here).size === here.length)).toBe(true)
    },
  )

  test('cannot be resumed where there is nothing to resume, and says so', async () => {
    const command = placard(['scan', '--resume', '--data-dir', temporaryFolder()])
    expect(await endOf(command)).toMatchObject({ code: 2 })
    expect(command.err().trimEnd().split('\n')).toHaveLength(1)
  })
})
