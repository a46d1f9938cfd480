import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { installPackage, type InstallOptions } from '../../src/connect/local/install-package.ts'
import type { InstalledPackage } from '../../src/connect/local/installed-package.ts'
import { thisMachine } from '../../src/connect/local/machine.ts'
import type { Failure } from '../../src/model/outcome.ts'
import type { Target } from '../../src/model/target.ts'
import { loopbackRegistry, type LoopbackRegistry } from './loopback-registry.ts'
import { started, temporaryFolder } from './start.ts'
import { talk } from './talk.ts'

const name = '@fixtures/book-shop'
const wrongHash = `sha512-${'A'.repeat(86)}==`
let registry: LoopbackRegistry

beforeAll(async () => {
  registry = await loopbackRegistry(['1.0.0', '1.1.0'])
})
afterAll(() => registry.close())

/** A user's environment whose registry is on loopback; npm's own cache is new, so that nothing is answered from it. */
function environment(url = registry.url): Record<string, string | undefined> {
  const home = temporaryFolder('home')
  return {
    PATH: process.env['PATH'],
    HOME: home,
    npm_config_registry: url,
    npm_config_cache: path.join(home, 'npm'),
  }
}

function install(changes: Partial<InstallOptions> = {}): Promise<InstalledPackage | Failure> {
  return installPackage({
    name,
    cacheDir: temporaryFolder('cache'),
    env: environment(),
    machine: thisMachine(),
    signal: AbortSignal.timeout(60_000),
    ...changes,
  })
}

describe('a package of npm', () => {
  test('is installed in its version, with its hash, and no install script runs', async () => {
    const cacheDir = temporaryFolder('cache')
    const installed = await install({ cacheDir, version: '1.0.0', integrity: registry.integrity('1.0.0') })
    expect(installed).toEqual({
      kind: 'installed',
      name,
      version: '1.0.0',
      integrity: registry.integrity('1.0.0'),
      root: path.join(cacheDir, 'npm/@fixtures+book-shop@1.0.0'),
      folder: path.join(cacheDir, 'npm/@fixtures+book-shop@1.0.0/node_modules/@fixtures/book-shop'),
    })
    expect(readdirSync((installed as InstalledPackage).folder).sort()).toEqual([
      'left-behind.mjs',
      'package.json',
      'server.mjs',
    ])
    expect(readdirSync(path.join(cacheDir, 'npm'))).toEqual(['@fixtures+book-shop@1.0.0'])
  })

  test('can be read by a sandbox that runs as nobody', async () => {
    const { root, folder } = (await install({ version: '1.0.0' })) as InstalledPackage
    expect(statSync(root).mode & 0o005).toBe(0o005)
    expect(statSync(path.join(folder, 'server.mjs')).mode & 0o004).toBe(0o004)
  })

  test('runs no install script either where it is scanned', async () => {
    const target: Target = { kind: 'npm', locator: name, args: [], variables: [], vantage: 'anonymous' }
    const changes = { cacheDir: temporaryFolder('cache'), env: environment() }
    const server = await started(target, changes)
    const { tools } = await talk(server)
    expect(tools[0]?.description).toBe('left-behind.mjs package.json server.mjs')
    expect(server.posture).toMatchObject({ packageVersion: '1.1.0', integrity: registry.integrity('1.1.0') })
  })

  test.each([
    ['no version means the latest', undefined, '1.1.0'],
    ['a tag', 'latest', '1.1.0'],
    ['a range', '^1.0.0', '1.1.0'],
    ['a narrower range', '~1.0.0', '1.0.0'],
  ])('%s: the exact version is recorded', async (_, version, exact) => {
    expect(await install({ version })).toMatchObject({ kind: 'installed', version: exact })
  })

  test('whose hash is not the pinned one is refused, and nothing of it stays', async () => {
    const cacheDir = temporaryFolder('cache')
    const failure = await install({ cacheDir, version: '1.0.0', integrity: wrongHash })
    expect(failure).toMatchObject({ outcome: 'blocked', phase: 'install' })
    expect((failure as Failure).reason).toContain(`not to the pinned ${wrongHash}`)
    expect(readdirSync(path.join(cacheDir, 'npm'))).toEqual([])
  })

  test('whose hash is not the pinned one is refused too where it is installed already', async () => {
    const cacheDir = temporaryFolder('cache')
    await install({ cacheDir, version: '1.0.0' })
    const failure = await install({ cacheDir, version: '1.0.0', integrity: wrongHash })
    expect(failure).toMatchObject({ outcome: 'blocked' })
  })

  test('whose bytes are not what the registry says is refused', async () => {
    const liar = await loopbackRegistry(['1.0.0'])
    onTestFinished(liar.close)
    liar.tamper()
    const failure = await install({ version: '1.0.0', env: environment(liar.url) })
    expect(failure).toMatchObject({ outcome: 'blocked', phase: 'install' })
  })

  test.each([
    ['that nobody published', { name: '@fixtures/no-such-shop' }],
    ['in a version that nobody published', { version: '9.9.9' }],
    ['in a range that nothing meets', { version: '^9.0.0' }],
  ])('%s is not found', async (_, changes) => {
    expect(await install(changes)).toMatchObject({ outcome: 'not_found', phase: 'install' })
  })

  test('needs no registry where it is installed', async () => {
    const cacheDir = temporaryFolder('cache')
    await install({ cacheDir, version: '1.0.0' })
    const before = registry.asked.length
    const again = await install({ cacheDir, version: '1.0.0', integrity: registry.integrity('1.0.0') })
    expect(again).toMatchObject({ kind: 'installed', version: '1.0.0' })
    expect(registry.asked.length).toBe(before)
  })

  test('without a registry: the newest that is installed stands in for the latest', async () => {
    const cacheDir = temporaryFolder('cache')
    const env = environment('http://127.0.0.1:9/')
    expect(await install({ cacheDir, env })).toMatchObject({
      outcome: 'unreachable',
      reason: expect.stringMatching(/^refused/),
    })
    await install({ cacheDir, version: '1.0.0' })
    expect(await install({ cacheDir, env })).toMatchObject({ kind: 'installed', version: '1.0.0' })
    expect(await install({ cacheDir, env, integrity: wrongHash })).toMatchObject({ outcome: 'blocked' })
  })

  test('may be installed by two at once', async () => {
    const cacheDir = temporaryFolder('cache')
    const both = await Promise.all([
      install({ cacheDir, version: '1.0.0' }),
      install({ cacheDir, version: '1.0.0' }),
    ])
    expect(both.map(({ kind }) => kind)).toEqual(['installed', 'installed'])
    expect(readdirSync(path.join(cacheDir, 'npm'))).toEqual(['@fixtures+book-shop@1.0.0'])
  })

  test('replaces a folder that is not whole', async () => {
    const cacheDir = temporaryFolder('cache')
    const root = path.join(cacheDir, 'npm/@fixtures+book-shop@1.0.0')
    mkdirSync(root, { recursive: true })
    writeFileSync(path.join(root, 'package.json'), '{}')
    expect(await install({ cacheDir, version: '1.0.0' })).toMatchObject({ kind: 'installed', root })
    expect(readdirSync(path.join(cacheDir, 'npm'))).toEqual(['@fixtures+book-shop@1.0.0'])
  })

  test('is given up at the deadline', async () => {
    const failure = await install({ signal: AbortSignal.timeout(50) })
    expect(failure).toMatchObject({ outcome: 'timeout', phase: 'install' })
  })

  test('cannot be installed without npm, and it is said what to install', async () => {
    const machine = { ...thisMachine(), execPath: '/nowhere/bin/node' }
    const failure = await install({ env: { PATH: '/nowhere' }, machine })
    expect(failure).toMatchObject({
      outcome: 'failed_to_start',
      reason: expect.stringContaining('install Node.js with npm'),
    })
    expect(existsSync('/nowhere')).toBe(false)
  })
})
