import { expect, test } from 'vitest'
import { ServerRef } from '../../../src/model/server-ref.ts'
import { catalogueServers } from '../../../src/source/catalogue/index.ts'
import type { Problem } from '../../../src/source/problem.ts'

const integrity = `sha512-${'A'.repeat(86)}==`
const own = { origin: 'shop.json', trust: 'found' } as const

function read(servers: unknown[]) {
  const problems: Problem[] = []
  const refs = catalogueServers({ servers }, own, (problem) => problems.push(problem)).map(({ ref }) => ref)
  for (const ref of refs) expect(ServerRef.parse(ref)).toEqual(ref)
  return { refs, problems }
}

test('a package entry becomes a pinned target; a placeholder makes its vantage', () => {
  const entry = {
    title: 'Shelf',
    package: 'npm:@library/shelf',
    version: '1.2.3',
    integrity,
    args: ['--books'],
    variables: [{ name: 'LIBRARY_CARD', in: 'env', required: true, secret: true, placeholder: 'none' }],
    needsNetwork: true,
  }
  expect(read([entry]).refs).toEqual([
    {
      slug: 'npm:@library/shelf',
      aliases: [],
      title: 'Shelf',
      source: { kind: 'catalogue', origin: 'shop.json', key: 'npm:@library/shelf' },
      trust: 'found',
      targets: [
        {
          kind: 'npm',
          locator: '@library/shelf',
          version: '1.2.3',
          integrity,
          args: ['--books'],
          variables: entry.variables,
          vantage: 'placeholder',
          transport: 'stdio',
          needsNetwork: true,
        },
      ],
    },
  ])
})

test('a remote entry becomes a remote target named by its address', () => {
  const entry = { url: 'https://Shop.Example/mcp/?room=2', transport: 'sse', aliases: ['shop'] }
  expect(read([entry]).refs[0]).toMatchObject({
    slug: 'https://shop.example/mcp',
    aliases: ['shop'],
    targets: [{ kind: 'remote', locator: entry.url, transport: 'sse', vantage: 'anonymous' }],
  })
})

test.each([
  ['nothing', null, 'entry 2', 'it needs either "url" or "package"'],
  ['a text', 'npm:shop', 'entry 2', 'it needs either "url" or "package"'],
  ['both', { url: 'https://a.example', package: 'npm:shop' }, 'entry 2 (npm:shop)', 'it needs either'],
  ['neither', { title: 'Till' }, 'entry 2 (Till)', 'it needs either'],
  ['a misspelt key', { package: 'npm:shop', arg: ['x'] }, 'entry 2 (npm:shop)', 'arg'],
  [
    'a version in the name',
    { package: 'npm:shop@1.0.0' },
    'entry 2 (npm:shop@1.0.0)',
    'give the version in "version"',
  ],
  ['a folder as package', { package: 'npm:../shop' }, 'entry 2 (npm:../shop)', 'no package name'],
  ['another registry', { package: 'gem:shop' }, 'entry 2 (gem:shop)', 'package'],
  ['a file as address', { url: 'file:///etc/passwd' }, 'entry 2', 'url'],
  ['a short integrity', { package: 'npm:shop', integrity: 'sha512-x' }, 'entry 2 (npm:shop)', 'integrity'],
  [
    'a wrong place of a variable',
    { package: 'npm:shop', variables: [{ name: 'A', in: 'cookie' }] },
    'entry 2',
    'in',
  ],
  [
    'a name that was there',
    { package: 'npm:first' },
    'entry 2 (npm:first)',
    '"npm:first" names an earlier entry',
  ],
  [
    'an alias that was there',
    { package: 'npm:shop', aliases: ['one'] },
    'entry 2 (npm:shop)',
    '"one" names an earlier entry',
  ],
])('an entry with %s is reported, the others are kept', (...[, entry, where, why]) => {
  const { refs, problems } = read([
    { package: 'npm:first', aliases: ['one'] },
    entry,
    { package: 'npm:last' },
  ])
  expect(refs.map((ref) => ref.slug)).toEqual(['npm:first', 'npm:last'])
  expect(problems).toEqual([
    { where: expect.stringContaining(`shop.json, ${where}`), why: expect.stringContaining(why) },
  ])
})

test('a file without a list of servers is no catalogue', () => {
  expect(() => catalogueServers({ servers: { shop: {} } }, own, () => undefined)).toThrow(
    'shop.json is no catalogue: it needs a list "servers"',
  )
})

test('an empty catalogue has no servers and no problems', () => {
  expect(read([])).toEqual({ refs: [], problems: [] })
})
