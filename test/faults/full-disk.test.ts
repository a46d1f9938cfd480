import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, statfsSync, writeFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { openBranches } from './branches.ts'
import { catalogueOf, isBuilt, placard, temporaryFolder, endOf } from './cli.ts'
import { recordOf } from './record.ts'

const targets = 60
const options = ['--allow-private', '--timeout', '30s', '--quiet']
const disk = smallDisk(256)
if (disk === null)
  console.warn('no small disk can be mounted here (root, tmpfs): the test of a full disk is skipped')
afterAll(() => {
  if (disk === null) return
  execFileSync('umount', ['-l', disk])
  rmdirSync(disk)
})

/** A file system in memory of so many megabytes; null where it cannot be had. */
function smallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'placard-faults-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    rmdirSync(folder)
    return null
  }
}

/** Leaves so many kilobytes free. */
function fill(folder: string, leaveKb: number): () => void {
  const { bavail, bsize } = statfsSync(folder)
  const file = path.join(folder, 'ballast')
  writeFileSync(file, Buffer.alloc(bavail * bsize - leaveKb * 1024))
  return () => rmSync(file)
}

describe.skipIf(!isBuilt || disk === null)('a disk that is full in the middle of a scan', () => {
  test('ends the scan with one line, and with room again the run is resumed: nothing lost, nothing twice', async () => {
    const branches = await openBranches(targets, 150)
    onTestFinished(branches.stop)
    const catalogue = catalogueOf(branches.urls, temporaryFolder())
    const dataDir = path.join(disk ?? '', 'data')
    const first = placard(['scan', catalogue, ...options, '--data-dir', dataDir])
    await expect
      .poll(() => branches.greeted.length, { timeout: 60_000, interval: 10 })
      .toBeGreaterThan(targets / 4)
    const makeRoom = fill(disk ?? '', 0)
    const end = await endOf(first)
    makeRoom()
    expect(end).toMatchObject({ code: 2 })
    expect(first.err().trimEnd().split('\n')).toHaveLength(1)
    const before = branches.greeted.length
    const second = placard(['scan', '--resume', ...options, '--data-dir', dataDir])
    expect(await endOf(second)).toMatchObject({ code: 0 })
    expect(branches.greeted.length - before).toBeLessThan(targets)
    const record = await recordOf({ dataDir })
    expect(record).toMatchObject({ runs: 1, published: true, total: targets })
    expect(new Set(record.entries.map(({ server }) => server)).size).toBe(targets)
    expect(record.entries).toHaveLength(targets)
  }, 180_000)

  test('and before one has begun: one line says so', async () => {
    const makeRoom = fill(disk ?? '', 16)
    onTestFinished(makeRoom)
    const command = placard([
      'scan',
      'http://127.0.0.1:9/mcp',
      ...options,
      '--data-dir',
      path.join(disk ?? '', 'other'),
    ])
    expect(await endOf(command)).toMatchObject({ code: 2 })
    expect(command.err().trimEnd().split('\n')).toHaveLength(1)
  }, 120_000)
})
