import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { thisMachine } from '../../src/connect/local/machine.ts'
import { provide } from '../../src/connect/local/provision/provision.ts'
import { uvxArguments } from '../../src/connect/local/provision/pypi.ts'
import { insideRooms } from '../../src/connect/local/rooms.ts'
import type { SandboxKind } from '../../src/connect/local/sandbox/sandbox.ts'
import type { Target } from '../../src/model/target.ts'
import { cacheDir, isInstalled, realServer } from '../real-servers.ts'
import { fixtureTarget, localOptions } from './local-options.ts'
import { start, started, temporaryFolder } from './start.ts'
import { talk } from './talk.ts'

const image: Target = {
  kind: 'oci',
  locator: 'docker.io/town/book-shop',
  args: ['--shelf', '{dir}'],
  variables: [],
  vantage: 'anonymous',
}

interface Setting {
  home?: string
  cwd?: string
  folder?: string
  sandbox?: SandboxKind
}

/** The command, and what of the machine it is shown. */
async function provided(
  target: Target,
  { home, cwd = '/', folder = '/nowhere', sandbox = 'bwrap' }: Setting = {},
) {
  const env = { PATH: folder, HOME: home }
  const options = localOptions({ env, machine: { ...thisMachine(), cwd } })
  const provision = await provide({ target, args: target.args, sandbox, options })
  if (provision.kind === 'failure') return provision
  const mounts = provision
    .mounts(insideRooms)
    .map(({ host, inside }) => (host === inside ? host : `${host}:${inside}`))
  const { network, packageVersion } = provision
  return {
    words: provision.words(insideRooms, 'node'),
    mounts,
    image: provision.image,
    network,
    packageVersion,
  }
}

function program(file: string, text = '#!/bin/sh\n'): string {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, 0o755)
  return file
}

const command = (locator: string, args: string[] = []): Target => ({
  kind: 'command',
  locator,
  args,
  variables: [],
  vantage: 'anonymous',
})

describe('a container image', () => {
  test.each<[string, Partial<Target>, string]>([
    ['without a version', {}, 'docker.io/town/book-shop'],
    ['with a tag', { version: '1.2' }, 'docker.io/town/book-shop:1.2'],
    [
      'with a digest, which wins',
      { version: '1.2', integrity: 'sha256:ab' },
      'docker.io/town/book-shop@sha256:ab',
    ],
  ])('%s', async (_, changes, name) => {
    const { words, image: found, network } = (await provided({ ...image, ...changes })) as never
    expect([words, found, network]).toEqual([['--shelf', '/tmp/placard/dir'], name, false])
  })
})

describe('a package of PyPI', () => {
  test.each([
    [{ locator: 'book-shop' }, 'book-shop book-shop'],
    [{ locator: 'book-shop', version: '1.2' }, 'book-shop==1.2 book-shop'],
    [{ locator: 'book-shop[cli]', version: '1.2' }, 'book-shop[cli]==1.2 book-shop'],
  ])('%j is run by uvx, from wheels only', (target, words) => {
    expect(uvxArguments(target).join(' ')).toBe(`--no-build --no-config --no-progress --from ${words}`)
  })

  test('has the network, since uvx fetches it', async () => {
    const folder = temporaryFolder('uv')
    const uvx = program(path.join(folder, 'bin/uvx'))
    const uv = program(path.join(folder, 'bin/uv'))
    const target: Target = { ...image, kind: 'pypi', locator: 'book-shop', version: '1.2' }
    expect(await provided(target, { folder: path.join(folder, 'bin') })).toMatchObject({
      words: [uvx, ...uvxArguments(target), '--shelf', '/tmp/placard/dir'],
      mounts: [uvx, uv],
      network: true,
      packageVersion: '1.2',
    })
    expect(await provided(target, { sandbox: 'docker' })).toMatchObject({
      mounts: [],
      image: expect.stringContaining('/uv:'),
    })
  })
})

describe('a package of npm', () => {
  const memory = realServer('npm:@modelcontextprotocol/server-memory')

  test.skipIf(!isInstalled(memory))('is shown as one folder, the same on every machine', async () => {
    const options = localOptions({ cacheDir })
    const provision = await provide({ target: memory.target, args: ['--x'], sandbox: 'bwrap', options })
    if (provision.kind === 'failure') throw new Error(provision.reason)
    const file = '/opt/placard/package/node_modules/@modelcontextprotocol/server-memory/dist/index.js'
    expect(provision.words(insideRooms, 'node')).toEqual(['node', file, '--x'])
    expect(provision.mounts(insideRooms)[0]).toEqual({
      host: provision.packageFolder,
      inside: '/opt/placard/package',
    })
  })
})

describe('a command of this machine', () => {
  test('is shown its own project, and not the home around it', async () => {
    const home = temporaryFolder('home')
    const shop = program(path.join(home, 'shop/bin/server'))
    program(path.join(home, 'package.json'), '{}')
    expect(await provided(command(shop), { home })).toMatchObject({ words: [shop], mounts: [shop] })
    program(path.join(home, 'shop/package.json'), '{}')
    expect(await provided(command(shop), { home })).toMatchObject({
      words: [shop],
      mounts: [shop, path.join(home, 'shop')],
    })
  })

  test('is found on PATH, and its link followed', async () => {
    const home = temporaryFolder('home')
    const real = program(path.join(home, 'apps/shop/run'))
    mkdirSync(path.join(home, 'bin'))
    symlinkSync(real, path.join(home, 'bin/shop'))
    expect(await provided(command('shop'), { home, folder: path.join(home, 'bin') })).toMatchObject({
      words: [path.join(home, 'bin/shop')],
      mounts: [path.join(home, 'bin/shop'), real],
    })
  })

  test('gets paths as they stand from the user’s folder, and words as they are', async () => {
    const cwd = temporaryFolder('cwd')
    const script = program(path.join(cwd, 'server.js'))
    program(path.join(cwd, 'notes.txt'))
    const args = ['server.js', './notes.txt', 'notes.txt', '--to=./notes.txt', './gone.js', '{dir}']
    expect(await provided(command('/bin/sh', args), { cwd })).toMatchObject({
      words: ['/bin/sh', script, path.join(cwd, 'notes.txt'), ...args.slice(2, 5), '/tmp/placard/dir'],
      mounts: [script],
    })
  })

  test.each(['placard-no-such-command', './gone', '/etc'])('%s is no command: a failure', async (locator) => {
    expect(await provided(command(locator))).toMatchObject({ outcome: 'failed_to_start' })
  })
})

describe('in a container', () => {
  test('no entry sets what leads the client of docker elsewhere', async () => {
    const folder = temporaryFolder('docker')
    const log = dockerAt(folder)
    const variables = [
      { name: 'DOCKER_HOST', in: 'env', required: true, secret: false, placeholder: 'tcp://x' } as const,
    ]
    const failure = await start({ ...image, variables }, { env: { PATH: folder } })
    expect(failure).toMatchObject({ outcome: 'blocked', reason: expect.stringContaining('DOCKER_HOST') })
    expect(readFileSync(log, 'utf8')).toBe('info (, )\n')
    const harmless = await started(fixtureTarget('honest.mjs', { variables }))
    expect((await talk(harmless)).tools).toHaveLength(1)
  })

  const honest = path.resolve(import.meta.dirname, '../fixtures/stdio/honest.mjs')

  /** A docker whose containers are processes: it notes its arguments, and an environment without values. */
  function dockerAt(folder: string): string {
    const log = path.join(folder, 'log')
    const lines = [
      '#!/bin/sh',
      `echo "$@ ($SHOP_KEY, $HOME)" >> ${log}`,
      `[ "$1" = run ] && exec ${process.execPath} ${honest}`,
    ]
    program(path.join(folder, 'docker'), `${lines.join('\n')}\nexit 0\n`)
    return log
  }

  test('a server is started and ended by its container’s name, its secret handed over by name', async () => {
    const folder = temporaryFolder('docker')
    const log = dockerAt(folder)
    const variables = ['SHOP_KEY', 'HOME'].map(
      (name) => ({ name, in: 'env', required: true, secret: true }) as const,
    )
    const credentials = { headers: {}, env: { SHOP_KEY: 'mine' } }
    const env = { PATH: folder, HOME: '/home/ann', OTHER: 'secret' }
    const server = await started({ ...image, variables }, { sandbox: 'auto', credentials, env })
    expect((await talk(server)).tools).toHaveLength(1)
    await server.stop()
    const [info, run = '', kill] = readFileSync(log, 'utf8').trim().split('\n')
    const name = /--name (placard-[\w-]+)/.exec(run)?.[1]
    expect(info).toBe('info (, /home/ann)')
    expect(run).toMatch(
      / --env SHOP_KEY docker\.io\/town\/book-shop --shelf \/tmp\/placard\/dir \(mine, \/home\/ann\)$/,
    )
    expect(run).toContain('--env HOME=/tmp/placard/home ')
    expect(run.match(/--env HOME/g)).toHaveLength(1)
    expect(kill).toBe(`kill ${name} (, /home/ann)`)
    expect(server.posture).toEqual({
      args: image.args,
      variables: ['HOME', 'SHOP_KEY'],
      sandbox: 'docker, docker.io/town/book-shop',
    })
  })
})
