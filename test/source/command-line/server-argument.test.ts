import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { UserError } from '../../../src/errors.ts'
import { ServerRef } from '../../../src/model/server-ref.ts'
import { entryServer } from '../../../src/source/catalogue/entry.ts'
import { readServerArgument } from '../../../src/source/command-line/index.ts'
import type { Problem } from '../../../src/source/problem.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'placard-argument-'))
afterAll(() => rmSync(folder, { recursive: true }))

const shipped = { origin: 'data/servers.json', trust: 'shipped' } as const
const integrity = `sha512-${'A'.repeat(86)}==`
const known = [
  entryServer(
    {
      package: 'npm:@library/shelf',
      title: 'Library shelf',
      aliases: ['shelf-server'],
      version: '1.2.3',
      integrity,
      args: ['--books', '.'],
      variables: [
        { name: 'LIBRARY_CARD', in: 'env', required: true, secret: true, placeholder: 'placeholder' },
      ],
    },
    shipped,
  ),
  entryServer({ package: 'npm:@museum/shelf' }, shipped),
  entryServer(
    {
      url: 'https://shop.example/mcp',
      title: 'Shop',
      transport: 'streamable-http',
      variables: [{ name: 'Authorization', in: 'header', required: true, secret: true }],
    },
    shipped,
  ),
]

const problems: Problem[] = []
const places = { home: folder, cwd: folder, platform: 'linux', env: {} } as const
function read(argument: string, rest: string[] = []) {
  return readServerArgument(argument, { rest, known, places, onProblem: (problem) => problems.push(problem) })
}
async function readOne(argument: string, rest: string[] = []) {
  const servers = await read(argument, rest)
  expect(servers).toHaveLength(1)
  const [server] = servers
  if (!server) throw new Error('no server')
  expect(ServerRef.parse(server.ref)).toEqual(server.ref)
  return server
}
async function readTarget(argument: string, rest: string[] = []) {
  const { ref } = await readOne(argument, rest)
  return { slug: ref.slug, trust: ref.trust, ...ref.targets[0] }
}

describe('addresses', () => {
  test.each([
    ['https://Library.Example/MCP/', 'https://library.example/MCP', 'https://library.example/MCP/'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    [
      'https://library.example/mcp?room=2#top',
      'https://library.example/mcp',
      'https://library.example/mcp?room=2',
    ],
    ['HTTPS://library.example:443/mcp', 'https://library.example/mcp', 'https://library.example/mcp'],
  ])('%s is a remote server', async (argument, slug, locator) => {
    expect(await readTarget(argument)).toMatchObject({ slug, trust: 'named', kind: 'remote', locator })
  })

  test('a secret in the query is kept out of the server and handed over beside it', async () => {
    const server = await readOne('https://shop.example/mcp?apiKey=s3cret-value&room=2')
    expect(JSON.stringify(server)).not.toContain('s3cret-value')
    expect(server.ref.targets[0]).toMatchObject({
      locator: 'https://shop.example/mcp?apiKey={apiKey}&room=2',
      variables: [{ name: 'Authorization' }, { name: 'apiKey', in: 'url', required: true, secret: true }],
    })
    expect(server.secrets?.()).toEqual({ headers: {}, env: { apiKey: 's3cret-value' } })
  })

  test('what the catalogue knows of an address stays with it', async () => {
    const { ref } = await readOne('https://shop.example/mcp/')
    expect(ref).toMatchObject({ title: 'Shop', trust: 'named', source: { kind: 'command-line' } })
    expect(ref.targets[0]).toMatchObject({
      transport: 'streamable-http',
      variables: [{ name: 'Authorization' }],
    })
  })
})

describe('packages', () => {
  test('an unknown package is taken as named, without a pin', async () => {
    expect(await readTarget('npm:@library/lamp', ['--bright', '3'])).toEqual({
      slug: 'npm:@library/lamp',
      trust: 'named',
      kind: 'npm',
      locator: '@library/lamp',
      args: ['--bright', '3'],
      variables: [],
      vantage: 'anonymous',
      transport: 'stdio',
    })
  })

  test('a known package brings its pin, arguments and variables', async () => {
    expect(await readTarget('npm:@library/shelf')).toMatchObject({
      version: '1.2.3',
      integrity,
      args: ['--books', '.'],
      variables: [{ name: 'LIBRARY_CARD', placeholder: 'placeholder' }],
      vantage: 'placeholder',
    })
  })

  test.each([
    ['npm:@library/shelf@2.0.0', '2.0.0'],
    ['npm:@library/shelf@latest', undefined],
  ])('%s overrides the pin but not the arguments', async (argument, version) => {
    const target = await readTarget(argument)
    expect([target.version, target.integrity]).toEqual([version, undefined])
    expect(target).toMatchObject({ args: ['--books', '.'], vantage: 'placeholder' })
  })

  test('words after -- replace the known arguments', async () => {
    expect(await readTarget('npm:@library/shelf', ['--films'])).toMatchObject({
      args: ['--films'],
      version: '1.2.3',
    })
  })

  test.each<[argument: string, rest: string[], trust: string]>([
    ['npm:@library/shelf', [], 'shipped'],
    ['npm:@library/shelf', ['--books', '.'], 'shipped'],
    ['shelf-server', [], 'shipped'],
    ['npm:@library/shelf', ['--films'], 'named'],
    ['npm:@library/shelf@1.2.3', [], 'named'],
    ['npm:@library/shelf@2.0.0', [], 'named'],
    ['npm:@library/shelf@latest', [], 'named'],
    ['shelf-server', ['--films'], 'named'],
  ])(
    '%s with the arguments %j is %s: only what is used as we pinned it is ours',
    async (argument, rest, trust) => {
      expect(await readTarget(argument, rest)).toMatchObject({ slug: 'npm:@library/shelf', trust })
    },
  )

  test('a secret among the arguments is replaced by its name', async () => {
    const server = await readOne('npm:@library/lamp', ['--access-token', 's3cret-value', '--room', '2'])
    expect(server.ref.targets[0]).toMatchObject({
      args: ['--access-token', '{ACCESS_TOKEN}', '--room', '2'],
      variables: [{ name: 'ACCESS_TOKEN', in: 'argument', required: true, secret: true }],
    })
    expect(server.secrets?.()).toEqual({ headers: {}, env: { ACCESS_TOKEN: 's3cret-value' } })
  })
})

describe('commands', () => {
  test('a command is split without a shell, and words after -- are appended', async () => {
    expect(await readTarget(`stdio:node "my shop.js" --room=2`, ['--verbose'])).toEqual({
      slug: 'stdio:node my shop.js --room=2 --verbose',
      trust: 'named',
      kind: 'command',
      locator: 'node',
      args: ['my shop.js', '--room=2', '--verbose'],
      variables: [],
      vantage: 'anonymous',
      transport: 'stdio',
    })
  })

  test('no secret of a command is in its name', async () => {
    const server = await readOne('stdio:node shop.js --password hunter2hunter2')
    expect(JSON.stringify(server)).not.toContain('hunter2')
  })
})

describe('names of the catalogue', () => {
  test.each([
    ['shelf-server', 'npm:@library/shelf'],
    ['@library/shelf', 'npm:@library/shelf'],
    ['@museum/shelf', 'npm:@museum/shelf'],
    ['shop.example/mcp', 'https://shop.example/mcp'],
  ])('%s means %s', async (argument, slug) => {
    expect(await readTarget(argument)).toMatchObject({ slug, trust: 'shipped' })
  })

  test('an ambiguous name lists the candidates', async () => {
    await expect(read('shelf')).rejects.toThrow(
      '"shelf" fits several servers: npm:@library/shelf, npm:@museum/shelf; name one of them in full',
    )
  })
})

describe('files', () => {
  const write = (name: string, text: string): string => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  }
  const catalogue =
    '{"servers": [{"package": "npm:shop"}, {"url": "nowhere"}, {"url": "https://shop.example/a"}]}'

  test.each([
    ['shop.json', catalogue],
    ['shop.txt', catalogue],
    ['shop.yaml', 'servers:\n  - package: npm:shop\n  - url: nowhere\n  - url: https://shop.example/a\n'],
  ])('%s is a catalogue: a bad entry is reported, the rest is kept', async (name, text) => {
    problems.length = 0
    const servers = await read(write(name, text))
    expect(servers.map(({ ref }) => [ref.slug, ref.trust])).toEqual([
      ['npm:shop', 'found'],
      ['https://shop.example/a', 'found'],
    ])
    expect(problems).toEqual([
      { where: expect.stringContaining('entry 2'), why: expect.stringContaining('url') },
    ])
  })

  test.each([
    ['listing.json', '{"tools": [{"name": "lend_book"}]}'],
    ['answer.json', '{"jsonrpc": "2.0", "id": 1, "result": {"tools": []}}'],
    ['bare.json', '[{"name": "lend_book"}]'],
    ['mixed.json', '[null, {"name": "lend_book"}, 7]'],
    ['pages.json', '[{"tools": []}, {"tools": []}]'],
    ['lines.json', '{"tools": []}\n{"result": {"tools": []}}\n'],
  ])('%s is a saved listing, handed over as it stands', async (name, text) => {
    const server = await readOne(write(name, text))
    expect(server.dump).toBe(text)
    expect(server.ref).toMatchObject({
      slug: `dump:${name.replace('.json', '')}`,
      targets: [{ kind: 'dump', locator: name, vantage: 'dump' }],
    })
  })

  test.each([
    ['other.json', '{"books": []}', 'neither a catalogue'],
    ['rows.json', '[1, "two"]', 'neither a catalogue'],
    ['lines2.json', '{"tools": []}\n{"books": []}', 'is not valid JSON: see line 2'],
    ['empty.json', '', 'is not valid JSON: it is empty'],
    ['broken.json', '{\n"token": "s3cret",\n}}', 'is not valid JSON: see line 3'],
    ['broken.yaml', 'servers:\n  - "open', 'is not valid YAML: see line 2'],
    ['broken.toml', '[shop]\nroom = ', 'is not valid TOML: see line 2'],
  ])('%s is refused in one line without its content', async (name, text, message) => {
    const refused = read(write(name, text))
    await expect(refused).rejects.toThrow(message)
    await expect(refused).rejects.toThrow(UserError)
    await expect(refused).rejects.not.toThrow('s3cret')
  })

  test('a folder is no file', async () => {
    await expect(read(folder)).rejects.toThrow('it is no file')
  })

  test('words after -- go to no file', async () => {
    await expect(read(write('shop2.json', catalogue), ['--x'])).rejects.toThrow('what stands after --')
  })
})

describe('what names no server', () => {
  test.each([
    ['', 'names no server'],
    ['library', 'names no server'],
    ['./missing', './missing does not exist'],
    ['missing.json', 'missing.json does not exist'],
    ['ftp://library.example/mcp', 'is not a URL that Placard can reach'],
    ['https://', 'is not a URL that Placard can reach'],
    ['https://reader:s3cret@library.example/', 'it holds a user or password'],
    ['npm:', 'that is no name of a package'],
    ['npm:../shelf', 'that is no name of a package'],
    ['oci:Not An Image', 'that is no name of a package'],
    ['stdio:', 'give a command after stdio:'],
    ['stdio:node "shop.js', 'a quote is not closed'],
  ])('%j is one clear line', async (argument, message) => {
    const refused = read(argument)
    await expect(refused).rejects.toThrow(UserError)
    await expect(refused).rejects.toThrow(message)
    await expect(refused).rejects.not.toThrow(/s3cret|\n/)
  })

  test('words after -- go to no address', async () => {
    await expect(read('https://library.example/mcp?token=s3cret', ['--x'])).rejects.toThrow(
      'https://library.example/mcp cannot be used as a server: what stands after --',
    )
  })
})
