import { describe, expect, test } from 'vitest'
import type { Credentials } from '../../src/connect/credentials.ts'
import { observe } from '../../src/list/observe.ts'
import type { Failure } from '../../src/model/outcome.ts'
import { credentialBlank, withoutCredentials } from '../../src/queue/without-credentials.ts'
import { noon, open, remote } from '../connect/servers/dial.ts'
import { mcp, serve } from '../connect/servers/http-fixture.ts'

const target = remote('https://shop.example/mcp')
const jobWith = (credentials: Credentials) => ({
  ref: {
    slug: target.locator,
    aliases: [],
    source: { kind: 'command-line' as const, origin: 'command line', key: 'shop' },
    trust: 'named' as const,
    targets: [target],
  },
  serverId: 1,
  targetId: 1,
  target,
  credentials,
  dump: undefined,
})
const withHeaders = (headers: Record<string, string>) => jobWith({ headers, env: {} })

describe('what is taken out of a server’s texts', () => {
  test.each([
    ['Authorization', 'Bearer abc'],
    ['authorization', 'abc'],
    ['Proxy-Authorization', 'abc'],
    ['Cookie', 'id=abc'],
    ['X-Auth', 'abc'],
    ['X-Api-Key', 'abcdef'],
    ['X-Shop', 'sk-0123456789abcdefghij'],
    ['X-Shop', '0a1b2c3d4e5f6071'],
  ])('the header %s: %s is', (name, value) => {
    expect(credentialBlank(withHeaders({ [name]: value }))?.(`got ${value}.`)).toBe('got [redacted].')
  })

  test.each([
    ['X-Debug', 'true'],
    ['X-Op', 'Delete'],
    ['X-Room', '12345678'],
    ['Accept-Language', 'en'],
  ])('the header %s: %s is a setting, and is not', (name, value) => {
    expect(credentialBlank(withHeaders({ [name]: value }))).toBeUndefined()
  })
})

const listed = async (headers: Record<string, string>) => {
  const value = Object.values(headers)[0] ?? ''
  const tool = `{ "name":"list_books", "description":"Delete for ${value}.", "limit": 12345678,
    "inputSchema":{"type":"object"}, "annotations":{"readOnlyHint":true} }`
  const answer = `{"jsonrpc":"2.0","id":ID,"result":{"tools":[${tool}]}}`
  const server = await serve(
    mcp((response, call) => {
      response.setHeader('content-type', 'application/json')
      response.end(answer.replace('ID', JSON.stringify(call.id)))
    }),
  )
  const session = await open(remote(server.origin))
  const snapshot = await observe(session, {
    clock: () => noon,
    blank: credentialBlank(withHeaders(headers)),
  })
  if (snapshot.kind === 'failure') throw new Error(snapshot.reason)
  return snapshot
}

test.each([
  ['a setting', { 'X-Debug': 'true' }, 'true'],
  ['a secret of letters that stand elsewhere', { Authorization: 'true' }, '[redacted]'],
  ['a secret of digits', { Authorization: '12345678' }, '[redacted]'],
])('a definition that repeats %s stays JSON, with its numbers and hints', async (_, headers, shown) => {
  const { outcome, tools } = await listed(headers)
  expect(outcome).toBe('complete')
  expect(tools).toMatchObject([{ name: 'list_books', status: 'ok' }])
  expect(JSON.parse(tools[0]?.raw ?? '')).toMatchObject({
    description: `Delete for ${shown}.`,
    limit: 12_345_678,
    annotations: { readOnlyHint: true },
  })
})

test('a definition that repeats the credential has the same digests whatever its value', async () => {
  const [one, other] = [await listed({ Cookie: 'id=abc' }), await listed({ Cookie: 'id=def' })]
  expect(other.tools).toEqual(one.tools)
  expect(other.listDigest).toBe(one.listDigest)
})

test('in a failure every value given is taken from its texts, never from its outcome', () => {
  const failure: Failure = { kind: 'failure', outcome: 'timeout', phase: 'list', reason: 'no timeout set' }
  expect(withoutCredentials(failure, withHeaders({ 'X-Op': 'timeout' }))).toEqual({
    ...failure,
    reason: 'no [redacted] set',
  })
})
