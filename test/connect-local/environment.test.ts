import { hostname } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LocalOptions } from '../../src/connect/local/local-options.ts'
import { thisMachine } from '../../src/connect/local/machine.ts'
import type { Target, TargetVariable } from '../../src/model/target.ts'
import { fixtureTarget } from './local-options.ts'
import { start, started } from './start.ts'
import { talk } from './talk.ts'

interface Seen {
  env: Record<string, string>
  args: string[]
  cwd: string
}

async function seenBy(target: Partial<Target>, options: Partial<LocalOptions> = {}) {
  const server = await started(fixtureTarget('prints-environment.mjs', target), options)
  const { tools } = await talk(server)
  return { seen: JSON.parse(tools[0]?.description ?? '{}') as Seen, server }
}

const variable = (name: string, changes: Partial<TargetVariable> = {}): TargetVariable => ({
  name,
  in: 'env',
  required: true,
  secret: true,
  ...changes,
})

const ours = [
  'HOME LANG NO_COLOR PATH TMPDIR',
  'XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_RUNTIME_DIR XDG_STATE_HOME',
].flatMap((line) => line.split(' '))

describe.each(['process', 'none'] as const)('the environment of a server in sandbox %s', (sandbox) => {
  test('holds nothing of the user', async () => {
    const env = { ...process.env, SHOP_SECRET: 'mine', npm_config_registry: 'http://mine' }
    const { seen } = await seenBy({}, { sandbox, env })
    expect(Object.keys(seen.env).sort()).toEqual(ours)
    expect(seen.env['HOME']).not.toBe(process.env['HOME'])
    expect(seen.env['PATH']).toBe(
      [...new Set([path.dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'])].join(':'),
    )
  })

  test('holds the variables that the target names: the user’s value, the placeholder, the standard one', async () => {
    const credentials = { headers: {}, env: { SHOP_KEY: 'mine', OTHER_KEY: 'not for this server' } }
    const variables = [
      variable('SHOP_KEY', { placeholder: 'unused' }),
      variable('SHOP_URL', { placeholder: 'http://shop.invalid' }),
      variable('SHOP_TOKEN'),
      variable('Authorization', { in: 'header' }),
    ]
    const { seen, server } = await seenBy({ variables }, { sandbox, credentials })
    expect(Object.keys(seen.env).sort()).toEqual([...ours, 'SHOP_KEY', 'SHOP_TOKEN', 'SHOP_URL'].sort())
    expect(seen.env).toMatchObject({
      SHOP_KEY: 'mine',
      SHOP_URL: 'http://shop.invalid',
      SHOP_TOKEN: 'placard-placeholder',
    })
    expect(server.posture.variables).toEqual(['Authorization', 'SHOP_KEY', 'SHOP_TOKEN', 'SHOP_URL'])
    expect(JSON.stringify(server.posture)).not.toContain('mine')
    expect([...server.standIns.keys()]).not.toContain('mine')
    expect(server.standIns.get('http://shop.invalid')).toBe('{PLACEHOLDER}')
    expect(server.standIns.get('placard-placeholder')).toBe('{PLACEHOLDER}')
  })

  test('is new at each start, and has its stand-ins', async () => {
    const [first, second] = [
      await seenBy({ args: ['{dir}'] }, { sandbox }),
      await seenBy({ args: ['{dir}'] }, { sandbox }),
    ]
    expect(first.seen.env['HOME']).not.toBe(second.seen.env['HOME'])
    const standIn = (text: string | undefined): string | undefined => first.server.standIns.get(text ?? '')
    const { env, cwd, args } = first.seen
    expect([env['HOME'], env['TMPDIR'], cwd, args[0]].map(standIn)).toEqual([
      '{HOME}',
      '{TMP}',
      '{CWD}',
      '{DIR}',
    ])
    expect(first.server.posture.args.at(-1)).toBe('{dir}')
  })
})

describe('what a server is told', () => {
  test('arguments hold the values of their variables, the record does not', async () => {
    const variables = [
      variable('API_KEY', { in: 'argument' }),
      variable('REGION', { in: 'argument', placeholder: 'eu-1' }),
    ]
    const credentials = { headers: {}, env: { API_KEY: 'mine' } }
    const args = ['--key={API_KEY}', '{REGION}', '{UNKNOWN}']
    const { seen, server } = await seenBy({ args, variables }, { credentials })
    expect(seen.args).toEqual(['--key=mine', 'eu-1', '{UNKNOWN}'])
    expect(Object.keys(seen.env)).not.toContain('API_KEY')
    expect(server.posture.args.slice(1)).toEqual(args)
  })

  test('words are no shell’s: quotes, spaces and dollars arrive as they are', async () => {
    const args = ['a b', '$HOME', '`id`', '"x"', '; echo y']
    expect((await seenBy({ args })).seen.args).toEqual(args)
  })

  test('a variable cannot replace one of ours', async () => {
    const { seen } = await seenBy({ variables: [variable('HOME', { placeholder: '/root' })] })
    expect(seen.env['HOME']).not.toBe('/root')
  })

  test.each(['LD_PRELOAD', 'LD_LIBRARY_PATH', 'DYLD_INSERT_LIBRARIES', 'GCONV_PATH'])(
    'nothing starts with %s: our own sandbox would load what it names',
    async (name) => {
      const failure = await start(fixtureTarget('honest.mjs', { variables: [variable(name)] }))
      expect(failure).toMatchObject({ outcome: 'blocked', reason: expect.stringContaining(name) })
    },
  )

  test.each([
    ['build-7.example', '{HOST}'],
    ['books', undefined],
    ['localhost', undefined],
    ['', undefined],
  ])('of host names, %j is %j in digests', async (name, standIn) => {
    const machine = { ...thisMachine(), hostname: name }
    const server = await started(fixtureTarget('honest.mjs'), { machine })
    expect(server.standIns.get(name)).toBe(standIn)
    expect(hostname()).toBe(thisMachine().hostname)
  })

  test('a placeholder that is part of other words has no stand-in', async () => {
    const { server } = await seenBy({
      variables: [variable('A', { placeholder: 'x' }), variable('B', { placeholder: 'true' })],
    })
    expect([server.standIns.has('x'), server.standIns.has('true')]).toEqual([false, false])
  })
})
