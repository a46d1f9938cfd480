import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { homedir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { insideRooms } from '../../src/connect/local/rooms.ts'
import { runToEnd } from '../../src/connect/local/run-to-end.ts'
import { bwrap } from '../../src/connect/local/sandbox/bwrap.ts'
import { standardLimits } from '../../src/connect/local/sandbox/sandbox.ts'
import { workingBwrap } from '../../src/connect/local/sandbox/probe.ts'
import type { Target } from '../../src/model/target.ts'
import { cacheDir, isInstalled, realServers } from '../real-servers.ts'
import { fixtureTarget, localOptions } from './local-options.ts'
import { started, temporaryFolder } from './start.ts'
import { talk } from './talk.ts'

const works = await workingBwrap(localOptions())
if (works === null) console.warn('bubblewrap does not work here: the tests of containment are skipped')

async function attack(words: readonly string[], changes: Partial<Target> = {}) {
  const target = fixtureTarget('attacks.mjs', { args: [JSON.stringify(words)], ...changes })
  const server = await started(target, { sandbox: 'bwrap' })
  const { tools } = await talk(server)
  return { server, came: JSON.parse(tools[0]?.description ?? 'null') as unknown }
}

/** Processes of this machine, in any namespace, with this word in their command. */
function countOf(word: string): number {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandOf(pid).includes(word)).length
}

function commandOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** A time to sleep that no other test has: the mark of this test's processes. */
function marked(): string {
  return `${60 + Math.round(process.pid % 900)}.${Math.round(performance.now() * 1000)}`
}

describe.skipIf(works === null)('under bubblewrap, a server', () => {
  test.each(realServers.filter(isInstalled))('$slug lists as ever', async ({ target, tools }) => {
    const server = await started(target, { cacheDir, sandbox: 'bwrap' })
    expect((await talk(server)).tools).toHaveLength(tools)
    expect(server.posture.sandbox).toBe('bwrap')
  })

  test('reads neither the home of the user nor the temporary files of others', async () => {
    const secret = path.join(temporaryFolder('secret'), 'secret.txt')
    writeFileSync(secret, 'mine', { mode: 0o644 })
    const hidden = [secret, '/etc/hostname', '/etc/passwd', '/etc/shadow', '/root/.npmrc']
    expect((await attack(['reads', ...hidden])).came).toEqual(hidden.map(() => 'ENOENT'))
    expect((await attack(['lists', homedir(), '/home', '/var', '/run'])).came).toEqual(
      Array(4).fill('ENOENT'),
    )
  })

  test('writes nowhere but into its throw-away folders', async () => {
    const files = [
      '/usr/was-here',
      '/was-here',
      '/etc/was-here',
      path.resolve(import.meta.dirname, 'was-here'),
    ]
    expect((await attack(['writes', ...files])).came).toEqual(files.map(() => 'EROFS'))
    expect(files.filter(existsSync)).toEqual([])
    const own = ['/tmp/placard/home/was-here', '/tmp/placard/work/was-here', '/tmp/placard/tmp/was-here']
    expect((await attack(['writes', ...own])).came).toEqual(own.map(() => 'written'))
    expect(existsSync('/tmp/placard/home/was-here')).toBe(false)
  })

  test('fills no more than its share of the memory with files', async () => {
    const { came } = await attack(['fills', '/tmp/placard/home', '/tmp', '/dev/shm', '/dev'])
    const [home, tmp, ...others] = came as number[]
    expect(Number(home) + Number(tmp)).toBeLessThanOrEqual(256)
    expect(home).toBeGreaterThan(100)
    expect(others).toEqual([0, 0])
  })

  test('reaches no network, unless its entry asks for it', async () => {
    let callers = 0
    const listener = createServer((socket) => {
      callers += 1
      socket.destroy()
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    const words = ['dials', '127.0.0.1', `${(listener.address() as AddressInfo).port}`]
    const alone = await attack(words)
    expect([alone.came, alone.server.posture.sandbox]).toEqual(['ECONNREFUSED', 'bwrap'])
    const connected = await attack(words, { needsNetwork: true })
    expect([connected.came, connected.server.posture.sandbox]).toEqual(['connected', 'bwrap, network'])
    // The caller knows of its connection before the listener is told; one from before would be a second.
    await expect.poll(() => callers, { timeout: 10_000 }).toBeGreaterThan(0)
    expect(callers).toBe(1)
    await new Promise((resolve) => listener.close(resolve))
  })

  test('forks no further than its limit, and all of it ends with it', async () => {
    const mark = marked()
    const { server, came } = await attack(['forks', mark])
    expect(came).toBeGreaterThan(10)
    expect(came).toBeLessThan(standardLimits.processes)
    expect(countOf(mark)).toBeLessThan(standardLimits.processes)
    await server.stop()
    await expect.poll(() => countOf(mark), { timeout: 5_000 }).toBe(0)
  })

  test('finds folders of its arguments, empty, and no file of them but its own code', async () => {
    const folder = temporaryFolder('books')
    writeFileSync(path.join(folder, 'secret.txt'), 'mine')
    const args = [JSON.stringify(['lists', folder]), folder, path.join(folder, 'secret.txt')]
    const server = await started(fixtureTarget('attacks.mjs', { args }), { sandbox: 'bwrap' })
    expect((await talk(server)).tools[0]?.description).toBe('[0]')
  })

  test('takes no share of the limit of the server next to it', async () => {
    const first = await attack(['forks', marked()])
    const second = await attack(['forks', marked()])
    expect(second.came).toBeGreaterThan(Number(first.came) - 10)
  })

  test('leaves no child behind that left its group and cleaned its environment', async () => {
    const mark = marked()
    const { server } = await attack(['outlives', mark])
    expect(countOf(mark)).toBeGreaterThan(0)
    await server.stop()
    await expect.poll(() => countOf(mark), { timeout: 5_000 }).toBe(0)
  })

  test('ends with Placard, though Placard is killed', async () => {
    const mark = marked()
    const script = path.resolve(import.meta.dirname, 'scanner.ts')
    const scanner = spawn(process.execPath, ['--import', 'tsx', script, 'bwrap', mark], { stdio: 'pipe' })
    await once(scanner.stdout, 'data')
    expect(countOf(mark)).toBeGreaterThan(1)
    scanner.kill('SIGKILL')
    await expect.poll(() => countOf(mark), { timeout: 5_000 }).toBe(0)
  })

  test.skipIf(process.getuid?.() !== 0)('forks no further either where its user is not root', async () => {
    const script = `let n = 0
      for (let i = 0; i < 400; i += 1) {
        const child = require('node:child_process').spawn('sleep', ['1']).on('error', () => {})
        if (child.pid) n += 1
      }
      console.log(process.getuid(), n)
      process.exit()`
    const confined = {
      words: [process.execPath, '-e', script],
      rooms: insideRooms,
      mounts: [],
      folders: [],
      network: false,
    }
    const words = bwrap('bwrap', confined, {
      limits: standardLimits,
      asRoot: false,
      sizes: works?.sizes ?? false,
    })
    const argv = ['setpriv', '--reuid=12345', '--regid=12345', '--clear-groups', '--', ...words] as const
    const launch = {
      argv: [argv[0], ...argv.slice(1)] as [string, ...string[]],
      env: { PATH: '/usr/bin:/bin' },
      cwd: '/',
    }
    const { stdout, stderr } = await runToEnd(launch, AbortSignal.timeout(20_000))
    const [uid, forks] = stdout.split(' ').map(Number)
    expect([uid, stderr]).toEqual([65_534, ''])
    expect(forks).toBeGreaterThan(10)
    expect(forks).toBeLessThan(standardLimits.processes)
  })

  test('is nobody, without any capability, and sees no process but its own', async () => {
    const { came } = await attack(['looks'])
    expect(came).toEqual({
      uid: 65_534,
      processes: expect.any(Number),
      capabilities: '0000000000000000',
      privileges: '1',
    })
    expect((came as { processes: number }).processes).toBeLessThan(8)
  })

  test('ends where it hoards memory', async () => {
    await expect(attack(['hoards'])).rejects.toThrow('closed')
  })
})
