import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LocalOptions } from '../../src/connect/local/local-options.ts'
import { thisMachine } from '../../src/connect/local/machine.ts'
import { chooseSandbox } from '../../src/connect/local/sandbox/choose-sandbox.ts'
import type { Target } from '../../src/model/target.ts'
import { cacheDir, isInstalled, realServer } from '../real-servers.ts'
import { fixtureTarget, localOptions } from './local-options.ts'
import { start, started, temporaryFolder } from './start.ts'
import { talk } from './talk.ts'

const memory = realServer('npm:@modelcontextprotocol/server-memory')
const linux = { ...thisMachine(), platform: 'linux' } as const
const pinned: Target = {
  kind: 'npm',
  locator: 'book-shop',
  args: [],
  variables: [],
  vantage: 'anonymous',
  version: '1.0.0',
  integrity: 'sha512-x',
}
const unpinned: Target = { kind: 'npm', locator: 'book-shop', args: [], variables: [], vantage: 'anonymous' }

/** A PATH with only these programs, each of which ends as said. */
function machineWith(programs: Record<string, 'works' | 'fails'>): Pick<LocalOptions, 'env' | 'machine'> {
  const folder = temporaryFolder('path')
  for (const [name, how] of Object.entries(programs)) {
    const file = path.join(folder, name)
    writeFileSync(file, `#!/bin/sh\nexit ${how === 'works' ? 0 : 1}\n`)
    chmodSync(file, 0o755)
  }
  return { env: { PATH: folder }, machine: linux }
}

interface Case {
  programs?: Record<string, 'works' | 'fails'>
  target?: Target
  options?: Partial<LocalOptions>
}

async function chosen({ programs = {}, target = pinned, options = {} }: Case) {
  const warnings: string[] = []
  const changes = {
    sandbox: 'auto',
    trust: 'shipped',
    warn: (line: string) => warnings.push(line),
    ...options,
  } as const
  const result = await chooseSandbox(target, localOptions({ ...machineWith(programs), ...changes }))
  const said = result.kind === 'failure' ? `${result.outcome}: ${result.reason}` : result.kind
  return { said, warnings }
}

describe('the sandbox that is chosen', () => {
  test.each<[string, Case, string]>([
    ['bubblewrap first', { programs: { bwrap: 'works', docker: 'works' } }, 'bwrap'],
    [
      'docker where the kernel refuses bubblewrap',
      { programs: { bwrap: 'fails', docker: 'works' } },
      'docker',
    ],
    ['podman where docker has no service', { programs: { docker: 'fails', podman: 'works' } }, 'docker'],
    [
      'whatever works, for a server that is not ours',
      { programs: { bwrap: 'works' }, target: unpinned, options: { trust: 'found' } },
      'bwrap',
    ],
    [
      'the process that was asked for',
      { options: { sandbox: 'process', trust: 'found' }, target: unpinned },
      'process',
    ],
    ['none where that was asked for', { options: { sandbox: 'none' } }, 'none'],
    [
      'the docker that was asked for',
      { programs: { bwrap: 'works', docker: 'works' }, options: { sandbox: 'docker' } },
      'docker',
    ],
    [
      'docker for an image',
      { programs: { docker: 'works' }, target: { ...pinned, kind: 'oci' }, options: { sandbox: 'none' } },
      'docker',
    ],
  ])('is %s', async (_, setting, kind) => {
    expect(await chosen(setting)).toEqual({ said: kind, warnings: [] })
  })

  test('is a plain process, with a warning, for a pinned entry of ours where no sandbox works', async () => {
    const { said, warnings } = await chosen({ programs: { bwrap: 'fails', docker: 'fails' } })
    expect(said).toBe('process')
    expect(warnings).toEqual([
      expect.stringMatching(/^no sandbox works here: servers of the shipped catalogue .*install bubblewrap/),
    ])
  })

  test.each<[string, Case]>([
    ['an entry of ours without a hash', { target: unpinned }],
    ['a server named by the user, though pinned', { options: { trust: 'named' } }],
    ['a server found somewhere', { options: { trust: 'found' } }],
    [
      'a command, though docker works',
      { programs: { docker: 'works' }, target: fixtureTarget('honest.mjs'), options: { trust: 'named' } },
    ],
  ])('is none, where no sandbox works, for %s: it is refused, with what to do', async (_, setting) => {
    const { said, warnings } = await chosen(setting)
    expect(said).toMatch(/^blocked: .*apt-get install bubblewrap.*--sandbox process/)
    expect(warnings).toEqual([])
  })

  test.each<[string, Case, RegExp]>([
    [
      'bubblewrap that is not there',
      { options: { sandbox: 'bwrap' } },
      /^blocked: bwrap does not work here.*apt-get/,
    ],
    [
      'bubblewrap that the kernel refuses',
      { programs: { bwrap: 'fails' }, options: { sandbox: 'bwrap' } },
      /^blocked: bwrap/,
    ],
    [
      'docker for a command',
      { programs: { docker: 'works' }, target: fixtureTarget('honest.mjs'), options: { sandbox: 'docker' } },
      /^blocked: .*container/,
    ],
    [
      'an image without docker',
      { programs: { bwrap: 'works' }, target: { ...pinned, kind: 'oci' } },
      /^failed_to_start: .*docker or podman/,
    ],
  ])('is refused: %s', async (_, setting, said) => {
    expect((await chosen(setting)).said).toMatch(said)
  })
})

describe('a machine without bubblewrap and docker', () => {
  test.skipIf(!isInstalled(memory))(
    'lists a pinned entry of the shipped catalogue, with one warning line',
    async () => {
      const warnings: string[] = []
      const options = {
        ...machineWith({}),
        cacheDir,
        sandbox: 'auto',
        trust: 'shipped',
        warn: (line: string) => warnings.push(line),
      } as const
      const server = await started(memory.target, options)
      expect((await talk(server)).tools).toHaveLength(memory.tools)
      expect([server.posture.sandbox, warnings.length]).toEqual(['process', 1])
    },
  )

  test('refuses a command of the user, and starts nothing', async () => {
    const failure = await start(fixtureTarget('honest.mjs'), { ...machineWith({}), sandbox: 'auto' })
    expect(failure).toMatchObject({ outcome: 'blocked', phase: 'start' })
  })

  test('starts what needs uvx only where that is there', async () => {
    const target: Target = { ...unpinned, kind: 'pypi' }
    const failure = await start(target, { ...machineWith({}), sandbox: 'process' })
    expect(failure).toMatchObject({
      outcome: 'failed_to_start',
      reason: expect.stringContaining('install uv'),
    })
  })
})

test('Windows starts no local server', async () => {
  const machine = { ...thisMachine(), platform: 'win32' } as const
  const failure = await start(fixtureTarget('honest.mjs'), { machine, sandbox: 'none' })
  expect(failure).toMatchObject({ outcome: 'blocked', reason: expect.stringContaining('Windows') })
})
