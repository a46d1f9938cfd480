import { expect, test } from 'vitest'
import { checkReceivers } from '../../src/cli/check-receivers.ts'
import { resumedRequest, storedRequest } from '../../src/cli/stored-request.ts'
import type { Target } from '../../src/model/target.ts'

const request = {
  servers: [],
  rest: [],
  quickStart: false,
  catalogue: false,
  clients: false,
  allTargets: false,
}
const server = (kind: Target['kind'], from: 'command-line' | 'catalogue' | 'dump' = 'command-line') => ({
  ref: {
    slug: `${kind}:shop`,
    aliases: [],
    source: { kind: from, origin: 'shop', key: 'shop' },
    trust: from === 'catalogue' ? ('shipped' as const) : ('named' as const),
    targets: [{ kind, locator: 'shop', args: [], variables: [], vantage: 'anonymous' as const }],
  },
})
const header = { headers: { 'X-Key': 'hunter2' }, env: {} }
const variable = { headers: {}, env: { KEY: 'hunter2' } }

test.each([
  ['a header for one remote server', [server('remote')], header],
  ['a header for one remote server among others', [server('npm'), server('remote')], header],
  ['a header for a remote server of our catalogue, by its name', [server('remote', 'catalogue')], header],
  ['a header beside a saved listing', [server('remote'), server('dump', 'dump')], header],
  ['a variable for one server', [server('npm')], variable],
  ['nothing for many', [server('remote'), server('remote')], { headers: {}, env: {} }],
])('%s is given', (_, servers, given) => {
  expect(() => checkReceivers(request, servers, given)).not.toThrow()
})

test.each([
  ['the catalogue', { catalogue: true }, header],
  ['the quick start', { quickStart: true }, variable],
  ['the clients', { clients: true }, header],
])('a credential for %s is refused, though it held one server only', (_, asked, given) => {
  const check = () => checkReceivers({ ...request, ...asked }, [server('remote')], given)
  expect(check).toThrow('name exactly one server')
  expect(check).not.toThrow('hunter2')
})

test('what stood in an address is given again for it alone, never to the other servers of a resumed run', () => {
  const servers = ['https://a.example/mcp?token=hunter2', 'https://b.example/mcp']
  const allowed = { allowLocal: false, allowPrivate: false, useConfigSecrets: false }
  const text = storedRequest({ ...request, servers }, allowed, { headers: {}, env: {} })
  const resumed = resumedRequest(text, { headers: {}, env: { token: 'hunter2', SHELF: 'books' } })
  expect(resumed.request.servers).toEqual(servers)
  expect(resumed.given).toEqual({ headers: {}, env: { SHELF: 'books' } })
})
