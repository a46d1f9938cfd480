import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { thisMachine } from '../../src/connect/local/machine.ts'
import type { Target } from '../../src/model/target.ts'
import { fixtureTarget } from './local-options.ts'
import { start, started } from './start.ts'
import { talk } from './talk.ts'

const shopToken = { name: 'SHOP_TOKEN', in: 'env', required: true, secret: true } as const

async function closed(server: Awaited<ReturnType<typeof started>>): Promise<void> {
  const { transport } = server
  await new Promise<void>((resolve) => {
    Object.assign(transport, { onclose: resolve })
    void transport.start()
  })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Killed processes stay visible until their new parent reaps them. */
async function untilDead(pid: number): Promise<boolean> {
  for (let n = 0; n < 100 && isAlive(pid); n += 1) await sleep(20)
  return !isAlive(pid)
}

describe('a server on the other end of two pipes', () => {
  test('answers, and ends when it is told to', async () => {
    const server = await started(fixtureTarget('honest.mjs'))
    const { tools, raw } = await talk(server)
    expect(tools.map(({ name }) => name)).toEqual(['list_books'])
    expect(raw).toHaveLength(2)
    expect(server.byteCount()).toBeGreaterThan(raw.join('').length)
    await server.stop()
    expect(server.failure()).toBeNull()
    await expect(server.transport.send({ jsonrpc: '2.0', method: 'ping', id: 9 })).rejects.toThrow(
      'has ended',
    )
  })

  test('goes on where it prints plain text to stdout, and the lines are counted', async () => {
    const server = await started(fixtureTarget('chatters.mjs'))
    expect((await talk(server)).tools).toHaveLength(1)
    expect(server.anomalies()).toEqual([
      { kind: 'text-on-stdout', count: 3, detail: 'a line that is no JSON' },
    ])
  })

  test('fills stderr without harm: the last 8 KB are kept, without the secret in them', async () => {
    const credentials = { headers: {}, env: { SHOP_TOKEN: 'rosebud-rosebud-42' } }
    const server = await started(fixtureTarget('chatters.mjs', { variables: [shopToken] }), { credentials })
    await talk(server)
    await expect.poll(() => server.stderrTail()).toContain('was not accepted')
    const tail = server.stderrTail()
    expect(tail.length).toBe(8192)
    expect(tail).not.toContain('rosebud')
  })

  test('that exits at once is a failure with its exit code and its last words', async () => {
    const server = await started(fixtureTarget('exits.mjs'))
    await expect(talk(server)).rejects.toThrow('closed')
    expect(server.failure()).toEqual({
      kind: 'failure',
      outcome: 'failed_to_start',
      phase: 'start',
      reason: 'the server ended by itself with exit code 7',
      stderrTail: 'the shop is closed\n',
    })
  })

  test('hands over its last message though no newline ends it', async () => {
    const server = await started(fixtureTarget('says-and-exits.mjs'))
    await sleep(300)
    const lines: string[] = []
    Object.assign(server.transport, { onraw: (line: string) => lines.push(line) })
    await closed(server)
    expect(lines).toEqual(['{"jsonrpc":"2.0","method":"notifications/message"}'])
  })

  test('whose executable is not there is a failure', async () => {
    const failure = await start(fixtureTarget('honest.mjs', { locator: 'placard-no-such-command' }))
    expect(failure).toMatchObject({ outcome: 'failed_to_start', reason: expect.stringContaining('PATH') })
  })

  test('for which nothing can be made ready is a failure, no exception', async () => {
    const npm: Target = { kind: 'npm', locator: 'book-shop', args: [], variables: [], vantage: 'anonymous' }
    const notAFolder = import.meta.filename
    expect(await start({ ...npm, version: '1.0.0' }, { cacheDir: notAFolder })).toMatchObject({
      outcome: 'failed_to_start',
      reason: expect.stringMatching(/^E(?:NOTDIR|EXIST)/),
    })
    const machine = { ...thisMachine(), tmpdir: notAFolder }
    expect(await start(fixtureTarget('honest.mjs'), { machine })).toMatchObject({
      outcome: 'failed_to_start',
    })
  })

  test('that writes a gigabyte is stopped at the cap; the beginning is handed over', async () => {
    const server = await started(fixtureTarget('floods.mjs'), { maxBytes: 5_000_000 })
    let cut = ''
    Object.assign(server.transport, { oncut: (text: string) => (cut = text) })
    await closed(server)
    expect(server.capHit()).toBe('stopped after 5000000 bytes of output')
    expect(server.byteCount()).toBe(5_000_000)
    expect(cut.length).toBe(5_000_000)
    expect(server.failure()).toBeNull()
  })

  test('may send one line of 50 MB', async () => {
    const server = await started(fixtureTarget('floods.mjs', { args: ['50'] }), { maxBytes: 64_000_000 })
    const line = await new Promise<string>((resolve) => {
      Object.assign(server.transport, { onraw: resolve })
      void server.transport.start()
    })
    expect(line.length).toBe(50 * 1024 * 1024 + '{"jsonrpc":"2.0","id":1,"result":""}'.length)
  })
})

describe('the end of a process group', () => {
  test('is the end of a child too that ignores SIGTERM, within the grace', async () => {
    const server = await started(fixtureTarget('never-ends.mjs'))
    const pids = pidsIn((await talk(server)).tools)
    expect(pids.map(isAlive)).toEqual([true, true])
    const before = performance.now()
    await server.stop()
    expect(performance.now() - before).toBeLessThan(3_000)
    expect(await Promise.all(pids.map(untilDead))).toEqual([true, true])
  })

  test('comes with the deadline', async () => {
    const deadline = new AbortController()
    const server = await started(fixtureTarget('never-ends.mjs'), { signal: deadline.signal })
    const pids = pidsIn((await talk(server)).tools)
    deadline.abort()
    expect(await Promise.all(pids.map(untilDead))).toEqual([true, true])
    expect(server.failure()).toBeNull()
  })

  test.runIf(process.platform === 'linux')('reaches a child that left the group', async () => {
    const server = await started(fixtureTarget('never-ends.mjs', { args: ['--stray'] }))
    const pids = pidsIn((await talk(server)).tools)
    await server.stop()
    expect(await Promise.all(pids.map(untilDead))).toEqual([true, true])
  })

  test.runIf(process.platform === 'linux')('comes with Placard’s own, though Placard is killed', async () => {
    const script = path.resolve(import.meta.dirname, 'scanner.ts')
    const scanner = spawn(process.execPath, ['--import', 'tsx', script, 'process'], { stdio: 'pipe' })
    const [said] = (await once(scanner.stdout, 'data')) as [Buffer]
    const [leader = 0, child = 0] = JSON.parse(said.toString()) as number[]
    scanner.kill('SIGKILL')
    expect(await untilDead(leader)).toBe(true)
    // A plain process’s children are not reached so: that takes a sandbox.
    process.kill(child, 'SIGKILL')
  })

  test('takes the throw-away folders with it', async () => {
    const server = await started(fixtureTarget('honest.mjs'))
    await talk(server)
    const folders = [...server.standIns]
      .filter(([, standIn]) => standIn === '{HOME}')
      .map(([folder]) => folder)
    expect(folders.filter(existsSync)).toEqual(folders)
    await server.stop()
    expect(folders.filter(existsSync)).toEqual([])
  })

  test('needs no start where the deadline has passed', async () => {
    const failure = await start(fixtureTarget('honest.mjs'), { signal: AbortSignal.abort() })
    expect(failure).toMatchObject({ outcome: 'timeout', phase: 'start' })
  })
})

function pidsIn(tools: readonly { description?: string }[]): number[] {
  return JSON.parse(tools[0]?.description ?? '[]') as number[]
}
