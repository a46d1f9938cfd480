import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openBranches } from './branches.ts'
import { catalogueOf, isBuilt, placard, temporaryFolder, endOf } from './cli.ts'
import { recordOf } from './record.ts'

const targets = 40
const options = ['--allow-private', '--timeout', '30s', '--quiet']

describe.skipIf(!isBuilt)('two scans at one data directory', () => {
  test('the second says who is there and changes nothing; the first ends whole', async () => {
    const branches = await openBranches(targets, 400)
    onTestFinished(branches.stop)
    const folder = temporaryFolder()
    const dataDir = path.join(folder, 'data')
    const catalogue = catalogueOf(branches.urls, folder)
    const first = placard(['scan', catalogue, ...options, '--data-dir', dataDir])
    await expect.poll(() => branches.greeted.length, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0)
    const second = placard(['scan', catalogue, ...options, '--data-dir', dataDir])
    expect(await endOf(second)).toMatchObject({ code: 2 })
    expect(second.err()).toMatch(
      new RegExp(`^placard: the database in .* is in use by placard scan \\(pid ${first.child.pid}`),
    )
    expect(second.err().trimEnd().split('\n')).toHaveLength(1)
    branches.slow(0)
    expect(await endOf(first)).toMatchObject({ code: 0 })
    const record = await recordOf({ dataDir })
    expect(record).toMatchObject({ runs: 1, published: true, total: targets })
    expect(branches.greeted).toHaveLength(targets)
  }, 180_000)
})
