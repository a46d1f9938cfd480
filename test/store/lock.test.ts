import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import {
  currentHolder,
  entriesOfRun,
  finishedTargets,
  Holder,
  latestUnfinishedRun,
  loadSnapshot,
  openStore,
} from '../../src/store/index.ts'
import { acquireLock } from '../../src/store/lock.ts'
import { processIdentity } from '../../src/store/process-identity.ts'
import { noon, temporaryFolder } from './on-both.ts'
import { spawnChild } from './spawn-child.ts'

const self: Holder = { ...processIdentity(process.pid), command: 'test', since: noon.toISOString() }

function folderWithLock(text: string): { folder: string; file: string } {
  const folder = temporaryFolder()
  const file = path.join(folder, 'lock.json')
  writeFileSync(file, text, { mode: 0o600 })
  return { folder, file }
}

describe('the lock of the embedded database', () => {
  test('it names its holder, only the owner can read it, and it goes when released', async () => {
    const folder = temporaryFolder()
    const lock = await acquireLock({ dataDir: folder, self, waitMs: 0 })
    const file = path.join(folder, 'lock.json')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(self)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(currentHolder(folder)).toEqual(self)
    lock.release()
    expect(currentHolder(folder)).toBeNull()
    expect(lock.note).toBeNull()
  })

  test('serve can leave its address and token in it, for its owner only', async () => {
    const folder = temporaryFolder()
    const lock = await acquireLock({ dataDir: folder, self, waitMs: 0 })
    const presence = { address: 'http://127.0.0.1:8417', token: 'a-random-token' }
    lock.announce(presence)
    expect(currentHolder(folder)).toEqual({ ...self, presence })
    expect(statSync(path.join(folder, 'lock.json')).mode & 0o777).toBe(0o600)
    lock.release()
    expect(currentHolder(folder)).toBeNull()
  })

  test('a data directory that does not exist yet is made, closed to others', async () => {
    const folder = path.join(temporaryFolder(), 'deep', 'down')
    const lock = await acquireLock({ dataDir: folder, self, waitMs: 0 })
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    lock.release()
  })

  test.each([
    ['another boot of the machine', { ...self, bootId: 'the-boot-before' }],
    ['a pid that was used again', { ...self, startTime: '1' }],
    ['a process that is gone', { ...self, pid: 4_194_303 }],
  ])('a lock of %s is taken over with a note', async (_, stale) => {
    const { folder, file } = folderWithLock(JSON.stringify(stale))
    const lock = await acquireLock({ dataDir: folder, self, waitMs: 0 })
    expect(lock.note).toBe(
      `took over the lock in ${folder} of placard test (pid ${stale.pid}, since ${stale.since}), which no longer runs`,
    )
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(self)
  })

  test('a lock that nobody can read is taken over with a note', async () => {
    const { folder } = folderWithLock('{"pid":')
    const lock = await acquireLock({ dataDir: folder, self, waitMs: 0 })
    expect(lock.note).toContain('a process that left no readable name')
  })

  test('a running holder keeps it, and who wants it is told who that is', async () => {
    const { folder } = folderWithLock(JSON.stringify({ ...self, command: 'scan' }))
    const wanted = acquireLock({ dataDir: folder, self, waitMs: 100 })
    await expect(wanted).rejects.toThrow(UserError)
    await expect(wanted).rejects.toThrow(
      `the database in ${folder} is in use by placard scan (pid ${process.pid}, since ${self.since})`,
    )
  })

  test('a lock that was lost to another is not released', async () => {
    const folder = temporaryFolder()
    const lock = await acquireLock({ dataDir: folder, self, waitMs: 0 })
    const other = { ...self, command: 'other' }
    writeFileSync(path.join(folder, 'lock.json'), JSON.stringify(other))
    lock.release()
    expect(currentHolder(folder)).toEqual(other)
  })
})

describe('two processes at one data directory', () => {
  test('the second waits, says who is there, and gets in when the first is done', async () => {
    const folder = temporaryFolder()
    const child = spawnChild('hold', folder)
    try {
      expect(await child.nextLine()).toBe('open')
      const open = (waitMs: number) => openStore({ dataDir: folder, command: 'lookup', now: noon, waitMs })
      await expect(open(0)).rejects.toThrow(`in use by placard hold (pid ${child.process.pid}, `)
      const waiting = open(30_000)
      child.process.stdin?.write('done\n')
      const store = await waiting
      expect(store.notes).toEqual([])
      await store.close()
    } finally {
      child.process.kill('SIGKILL')
      await child.ended
    }
  })

  test('of many that find the same stale lock at once, one gets it', async () => {
    const { folder } = folderWithLock(JSON.stringify({ ...self, bootId: 'the-boot-before' }))
    const children = Array.from({ length: 5 }, () => spawnChild('race', folder))
    try {
      for (const child of children) expect(await child.nextLine()).toBe('ready')
      for (const child of children) child.process.stdin?.write('go\n')
      const said = await Promise.all(children.map((child) => child.nextLine()))
      expect(said.toSorted()).toEqual(['got it', 'too late', 'too late', 'too late', 'too late'])
      expect(currentHolder(folder)?.pid).toBe(children[said.indexOf('got it')]?.process.pid)
      expect(readdirSync(folder)).toEqual(['lock.json'])
    } finally {
      for (const child of children) child.process.kill('SIGKILL')
      await Promise.all(children.map((child) => child.ended))
    }
  })

  test('a scan that is killed loses nothing that it had recorded, and leaves a run to resume', async () => {
    const folder = temporaryFolder()
    const child = spawnChild('scan', folder)
    const recorded: string[] = []
    for (let count = 0; count < 12; count += 1) recorded.push(await child.nextLine())
    child.process.kill('SIGKILL')
    recorded.push(...(await child.rest()))

    const store = await openStore({ dataDir: folder, command: 'scan', now: noon })
    expect(store.notes).toEqual([expect.stringContaining(`(pid ${child.process.pid}, `)])
    const run = await latestUnfinishedRun(store.db)
    expect(run).toMatchObject({ id: 'run-killed', endedAt: null, publishedAt: null })
    const finished = await finishedTargets(store.db, 'run-killed')
    for (const line of recorded) expect(finished).toContain(Number(line.replace('recorded ', '')))
    // One target more may have been recorded than the child had the time to say.
    expect(finished.size - recorded.length).toBeOneOf([0, 1])
    for (const { snapshotId } of await entriesOfRun(store.db, 'run-killed')) {
      expect((await loadSnapshot(store.db, snapshotId ?? 0)).snapshot.tools).toHaveLength(2)
    }
    await store.close()
    await store.close()
    expect(currentHolder(folder)).toBeNull()
  })
})

describe('a data directory that cannot be used', () => {
  test('a file in its place is one line that says so', async () => {
    const file = path.join(temporaryFolder(), 'in-the-way')
    writeFileSync(file, '')
    const opened = openStore({ dataDir: file, command: 'scan', now: noon })
    await expect(opened).rejects.toThrow(`the database in ${file} cannot be opened (`)
    await expect(opened).rejects.toThrow(UserError)
  })

  test('a broken database is one line that says so, and the lock is let go', async () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'db'))
    writeFileSync(path.join(folder, 'db', 'PG_VERSION'), 'not a version')
    const opened = openStore({ dataDir: folder, command: 'scan', now: noon })
    await expect(opened).rejects.toThrow(`the database in ${folder} cannot be opened (`)
    await expect(opened).rejects.toThrow(/^[^\n]+$/)
    expect(currentHolder(folder)).toBeNull()
  })
})
