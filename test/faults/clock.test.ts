import { describe, expect, onTestFinished, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { memoryIo } from '../cli/memory-io.ts'
import { openBranches } from './branches.ts'
import { temporaryFolder } from './cli.ts'
import { recordOf } from './record.ts'

const hour = 3_600_000

/** A clock that jumps by these hours, one jump at each look, over and over. */
function jumpingClock(hours: readonly number[]): () => Date {
  let looks = 0
  const start = Date.parse('2026-11-21T02:30:00.000Z')
  return () => {
    const jump = hours[looks % hours.length] ?? 0
    looks += 1
    return new Date(start + looks * 10 + jump * hour)
  }
}

interface RunsDocument {
  runs: { run: { id: string }; recorded: number }[]
}

describe('a clock that is set back and forth during a scan', () => {
  test.each([
    ['back', [0, 0, -3]],
    ['forth', [0, 0, 30 * 24]],
    ['back and forth', [5, -5, 0, -24 * 400]],
  ])(
    '%s: every server is recorded once, published, and no time is negative',
    async (_how, hours) => {
      const branches = await openBranches(20)
      onTestFinished(branches.stop)
      const dataDir = temporaryFolder()
      let ids = 0
      const now = jumpingClock(hours)
      const scan = async () => {
        const { io, out, err } = memoryIo({ now, randomId: () => `0000000${(ids += 1)}`, home: dataDir })
        const command = [
          'scan',
          ...branches.urls,
          '--allow-private',
          '--timeout',
          '20s',
          '--data-dir',
          dataDir,
        ]
        expect({ code: await run(command, io), err: err() }).toMatchObject({ code: 0 })
        expect(err() + out()).not.toMatch(/, -\d/)
      }
      await scan()
      await scan()
      const record = await recordOf({ dataDir })
      expect(record.runs).toBe(2)
      expect(record.entries).toHaveLength(20)
      const { io, out } = memoryIo({ now, home: dataDir })
      expect(await run(['runs', '--json', '--data-dir', dataDir], io)).toBe(0)
      const { runs } = JSON.parse(out()) as RunsDocument
      expect(runs.map(({ recorded }) => recorded)).toEqual([20, 20])
      for (const { run: each } of runs) {
        const page = memoryIo({ now, home: dataDir })
        expect(await run(['runs', each.id, '--json', '--data-dir', dataDir], page.io)).toBe(0)
        // The servers say the same each time, whatever the clock says.
        expect((JSON.parse(page.out()) as { changes: unknown[] }).changes).toEqual([])
      }
    },
    120_000,
  )
})
