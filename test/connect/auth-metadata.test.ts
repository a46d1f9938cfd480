import { describe, expect, test } from 'vitest'
import { observe } from '../../src/list/observe.ts'
import { failing, noon, open, remote } from './servers/dial.ts'
import { mcp, sendJson, serve, type Fixture, type Handler } from './servers/http-fixture.ts'

/** A server that wants credentials for /mcp, with documents at other paths. */
function gated(
  challenge: string | undefined,
  documents: (server: Fixture) => Record<string, unknown>,
): Promise<Fixture> {
  let fixture: Fixture | undefined
  const handler: Handler = (request, response) => {
    const document = fixture ? documents(fixture)[request.url ?? ''] : undefined
    if (document !== undefined) return sendJson(response, document)
    if (request.url !== '/mcp') return void response.writeHead(404).end()
    const header = challenge?.replaceAll('ORIGIN', fixture?.origin ?? '')
    response.writeHead(401, header === undefined ? {} : { 'www-authenticate': header }).end()
  }
  return serve(handler).then((server) => (fixture = server))
}

const wellKnown = '/.well-known/oauth-protected-resource'
const issuerPath = '/.well-known/oauth-authorization-server'

describe('who to ask for access', () => {
  test('the metadata that the challenge names', async () => {
    const server = await gated(`Bearer realm="shop", resource_metadata="ORIGIN/meta"`, () => ({
      '/meta': {
        authorization_servers: ['https://login.shop.example'],
        scopes_supported: ['orders:read', 'orders:write'],
      },
    }))
    const failure = await failing(remote(`${server.origin}/mcp`))
    expect(failure).toMatchObject({
      outcome: 'auth_required',
      auth: {
        scheme: 'bearer',
        resourceMetadata: `${server.origin}/meta`,
        authorizationServers: ['https://login.shop.example'],
        scopes: ['orders:read', 'orders:write'],
      },
    })
    expect(server.requests).toEqual(['POST /mcp', 'GET /meta'])
  })

  test('without a name, the well-known places of the server', async () => {
    const server = await gated('Bearer scope="orders"', () => ({
      [`${wellKnown}/mcp`]: { authorization_servers: ['https://login.shop.example'] },
    }))
    const failure = await failing(remote(`${server.origin}/mcp`))
    expect(failure.auth).toMatchObject({
      authorizationServers: ['https://login.shop.example'],
      scopes: ['orders'],
    })
    expect(server.requests).toEqual(['POST /mcp', `GET ${wellKnown}/mcp`])
  })

  test('scopes that only the authorisation server knows', async () => {
    const server = await gated('Bearer', (own) => ({
      [wellKnown]: { authorization_servers: [`${own.origin}/tenant`] },
      [`${issuerPath}/tenant`]: { issuer: `${own.origin}/tenant`, scopes_supported: ['a', 'b', 'a', 7] },
    }))
    const failure = await failing(remote(`${server.origin}/mcp`))
    expect(failure.auth).toMatchObject({
      authorizationServers: [`${server.origin}/tenant`],
      scopes: ['a', 'b'],
    })
  })

  test('nothing at all is still an answer, after four requests at most', async () => {
    const server = await gated(undefined, () => ({}))
    const failure = await failing(remote(`${server.origin}/mcp`))
    expect(failure).toMatchObject({
      outcome: 'auth_required',
      requests: 4,
      auth: { authorizationServers: [], scopes: [] },
    })
    expect(server.requests).toEqual([
      'POST /mcp',
      `GET ${wellKnown}/mcp`,
      `GET ${wellKnown}`,
      `GET ${issuerPath}`,
    ])
  })

  test('metadata on another origin is not asked, and credentials go to no metadata', async () => {
    const other = await serve((_request, response) => sendJson(response, {}))
    const server = await gated(`Bearer resource_metadata="${other.origin}/meta"`, () => ({}))
    await failing(remote(`${server.origin}/mcp`), {
      credentials: { headers: { 'X-Shop-Key': 'very-secret-key' }, env: {} },
    })
    expect(other.requests).toEqual([])
    expect(server.headers[0]).toHaveProperty('x-shop-key')
    for (const headers of server.headers.slice(1)) expect(headers).not.toHaveProperty('x-shop-key')
  })

  test('an authorisation server on another origin is asked, without credentials', async () => {
    const other = await serve((_request, response) => sendJson(response, { scopes_supported: ['orders'] }))
    const server = await gated('Bearer', () => ({ [wellKnown]: { authorization_servers: [other.origin] } }))
    const failure = await failing(remote(`${server.origin}/mcp`), {
      credentials: { headers: { 'X-Shop-Key': 'very-secret-key' }, env: {} },
    })
    expect(failure.auth).toMatchObject({ authorizationServers: [other.origin], scopes: ['orders'] })
    expect(other.requests).toEqual([`GET ${issuerPath}`])
    expect(other.headers[0]).not.toHaveProperty('x-shop-key')
  })

  test('an authorisation server in the own network is not asked', async () => {
    const server = await gated('Bearer', () => ({
      [wellKnown]: { authorization_servers: ['http://169.254.169.254/', 'not an address'] },
    }))
    const failure = await failing(remote(`${server.origin}/mcp`))
    expect(failure.auth).toMatchObject({ authorizationServers: ['http://169.254.169.254/'], scopes: [] })
  })

  test('a document of endless length or depth changes nothing', async () => {
    const server = await gated('Bearer', () => ({
      [wellKnown]: { authorization_servers: ['x'.repeat(100_000)] },
    }))
    expect(await failing(remote(`${server.origin}/mcp`))).toMatchObject({ outcome: 'auth_required' })
  })

  test('a refusal without a challenge is not followed', async () => {
    const server = await serve((_request, response) => void response.writeHead(403).end())
    const failure = await failing(remote(server.origin))
    expect(failure).not.toHaveProperty('auth')
    expect(server.requests).toEqual(['POST /'])
  })

  test('a server that greets anybody but lists for few is gated too', async () => {
    const server = await serve(
      mcp((response) => void response.writeHead(401, { 'www-authenticate': 'Bearer scope="all"' }).end()),
    )
    const session = await open(remote(server.origin))
    const result = await observe(session, { clock: () => noon })
    expect(result).toMatchObject({
      kind: 'failure',
      outcome: 'auth_required',
      phase: 'list',
      requests: server.requests.length,
      auth: { scopes: ['all'] },
    })
  })
})
