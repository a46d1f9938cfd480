import net from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { observe } from '../../src/list/observe.ts'
import { createGuard } from '../../src/net/guarded-fetch.ts'
import { failing, noon, open, remote } from './servers/dial.ts'
import { greeting, mcp, sendJson, serve, type Handler } from './servers/http-fixture.ts'

const answering =
  (status: number, headers: Record<string, string> = {}, body = ''): Handler =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body)

/** A TCP server that does what HTTP servers do not. */
async function rawServer(onSocket: (socket: net.Socket) => void): Promise<string> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    onSocket(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `127.0.0.1:${(server.address() as net.AddressInfo).port}`
}

describe('what a server answers instead of a greeting', () => {
  test.each([
    [401, 'auth_required', 'HTTP 401: wants credentials'],
    [402, 'forbidden', 'HTTP 402: wants payment'],
    [403, 'forbidden', 'HTTP 403: refuses access'],
    [404, 'not_found', 'HTTP 404: is not there'],
    [405, 'protocol_error', 'HTTP 405: the server takes no such message'],
    [410, 'gone', 'HTTP 410: is gone for good'],
    [418, 'protocol_error', 'HTTP 418: the server takes no such message'],
    [429, 'rate_limited', 'HTTP 429: asks to wait'],
    [500, 'server_error', 'HTTP 500: the server failed'],
    [503, 'server_error', 'HTTP 503: the server failed'],
  ])('HTTP %i is %s', async (status, outcome, reason) => {
    const server = await serve(answering(status))
    expect(await failing(remote(server.origin))).toMatchObject({ outcome, reason, phase: 'initialize' })
  })

  test.each([
    ['a number of seconds', '120', 120],
    ['a date', 'Sat, 21 Nov 2026 12:00:30 GMT', 30],
    ['nonsense', 'soon', undefined],
  ])('Retry-After as %s', async (_name, header, retryAfter) => {
    const server = await serve(answering(429, { 'retry-after': header }))
    const failure = await failing(remote(server.origin))
    expect(failure.outcome).toBe('rate_limited')
    expect(failure.retryAfter).toBe(retryAfter)
  })

  test('a host that asked to wait is not contacted again before', async () => {
    const server = await serve(answering(429, { 'retry-after': '3600' }))
    const guard = createGuard({ allowPrivate: true })
    onTestFinished(() => guard.close())
    await failing(remote(server.origin), { fetch: guard.fetch })
    const second = await failing(remote(`${server.origin}/other`), { fetch: guard.fetch })
    expect(second).toMatchObject({ outcome: 'rate_limited', retryAfter: expect.any(Number) })
    expect(server.requests).toEqual(['POST /'])
  })

  test('the steps that follow a refusal are few: one SSE attempt after 404, none after 401, 403, 429 and 500', async () => {
    for (const [status, requests] of [
      [404, ['POST /mcp', 'GET /mcp']],
      [403, ['POST /mcp']],
      [429, ['POST /mcp']],
      [500, ['POST /mcp']],
    ] as const) {
      const server = await serve(answering(status))
      await failing(remote(`${server.origin}/mcp`))
      expect(server.requests).toEqual(requests)
    }
  })

  test.each([
    ['a web page', 'text/html', '<h1>Shop</h1>', /answered with text\/html instead of a message/],
    [
      'broken JSON',
      'application/json',
      '{"jsonrpc": "2.0", "id": 1, ',
      /without a result \(seen: invalid-json\)/,
    ],
    [
      'an answer to no request',
      'application/json',
      '{"jsonrpc":"2.0","id":77,"result":{}}',
      /seen: wrong-id/,
    ],
    [
      'a result that is no object',
      'application/json',
      '{"jsonrpc":"2.0","id":1,"result":7}',
      /without an object/,
    ],
    [
      'an error',
      'application/json',
      '{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"closed on Sundays"}}',
      /-32000: closed on Sundays/,
    ],
  ])('%s is a protocol error', async (...[, type, body, reason]) => {
    const server = await serve(answering(200, { 'content-type': type }, body))
    const failure = await failing(remote(server.origin))
    expect(failure).toMatchObject({ outcome: 'protocol_error', phase: 'initialize' })
    expect(failure.reason).toMatch(reason)
    expect(server.requests).toEqual(['POST /'])
  })

  test('a redirect that would turn the POST into a GET names the address to use', async () => {
    const server = await serve(answering(301, { location: 'https://shop.example/mcp?token=s3cr3t-value' }))
    const failure = await failing(remote(server.origin))
    expect(failure.outcome).toBe('protocol_error')
    expect(failure.reason).toContain('https://shop.example/mcp')
    expect(failure.reason).not.toContain('s3cr3t-value')
  })
})

describe('connections that do not stand', () => {
  test('a closed port is refused', async () => {
    const host = await rawServer(() => {})
    const port = Number(host.split(':')[1])
    const unused = port === 65_535 ? port - 1 : port + 1
    const failure = await failing(remote(`http://127.0.0.1:${unused}/`))
    expect(failure).toMatchObject({ outcome: 'unreachable', phase: 'connect' })
    expect(failure.reason).toMatch(/^refused: .*ECONNREFUSED/)
  })

  test('a name without an address is dns', async () => {
    const resolve = async (): Promise<string[]> => []
    const failure = await failing(remote('http://nowhere.example/'), { guard: { resolve } })
    expect(failure).toMatchObject({ outcome: 'unreachable', phase: 'connect' })
    expect(failure.reason).toMatch(/^dns: /)
  })

  test('a connection that breaks is reset', async () => {
    const host = await rawServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
    const failure = await failing(remote(`http://${host}/`))
    expect(failure.outcome).toBe('unreachable')
    expect(failure.reason).toMatch(/^reset: /)
  })

  test('TLS with a server that speaks none is a TLS error', async () => {
    const host = await rawServer((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    )
    expect(await failing(remote(`https://${host}/`))).toMatchObject({
      outcome: 'tls_error',
      phase: 'connect',
    })
  })

  test('junk instead of HTTP is a protocol error', async () => {
    const host = await rawServer((socket) =>
      socket.once('data', () => socket.end('220 mail.example ESMTP\r\n')),
    )
    expect(await failing(remote(`http://${host}/`))).toMatchObject({ outcome: 'protocol_error' })
  })

  test('headers without end are a protocol error', async () => {
    const server = await serve(answering(200, { 'x-long': 'x'.repeat(64 * 1024) }))
    expect((await failing(remote(server.origin))).outcome).toBe('protocol_error')
  })
})

describe('the one deadline', () => {
  test.each<[string, Handler]>([
    ['answers nothing', () => {}],
    [
      'drips one byte at a time',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const timer = setInterval(() => response.write(' '), 20)
        response.on('close', () => clearInterval(timer))
      },
    ],
    [
      'sends an event stream of nothing',
      (_request, response) =>
        void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hi\n\n'),
    ],
  ])('a server that %s times out in initialize', async (_name, handler) => {
    const server = await serve(handler)
    const started = Date.now()
    const failure = await failing(remote(server.origin), { deadlineMs: 300 })
    expect(failure).toMatchObject({ outcome: 'timeout', phase: 'initialize', reason: 'the deadline passed' })
    expect(Date.now() - started).toBeLessThan(2_000)
  })

  test('an SSE stream without an endpoint times out', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hi\n\n')
    })
    const failure = await failing(remote(server.origin, { transport: 'sse' }), { deadlineMs: 300 })
    expect(failure).toMatchObject({ outcome: 'timeout', phase: 'connect' })
  })

  test('a server that hangs after initialize times out in list', async () => {
    const server = await serve(mcp(() => {}))
    const session = await open(remote(server.origin), { deadlineMs: 2_000 })
    expect(await observe(session, { clock: () => noon })).toMatchObject({ outcome: 'timeout', phase: 'list' })
  })

  test('an interrupted run is not called a deadline', async () => {
    const server = await serve(() => {})
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 100)
    const failure = await failing(remote(server.origin), { signal: stop.signal })
    expect(failure).toMatchObject({ outcome: 'timeout', reason: 'interrupted' })
  })
})

describe('what stays shut', () => {
  test.each([
    ['loopback', 'http://127.0.0.1:8080/', '127.0.0.1 is loopback'],
    ['a private address', 'http://10.0.0.7/', '10.0.0.7 is private'],
    ['cloud metadata', 'http://169.254.169.254/latest/meta-data', '169.254.169.254 is cloud metadata'],
    ['another scheme', 'ftp://shop.example/', 'ftp: is not http or https'],
    ['no address at all', 'shop', 'the address is no valid URL'],
  ])('%s is blocked', async (_name, url, reason) => {
    const failure = await failing(remote(url), { guard: { allowPrivate: false } })
    expect(failure).toMatchObject({ outcome: 'blocked', reason })
  })

  test('a redirect to cloud metadata is blocked', async () => {
    const server = await serve(answering(307, { location: 'http://169.254.169.254/latest' }))
    const failure = await failing(remote(server.origin))
    expect(failure).toMatchObject({
      outcome: 'blocked',
      phase: 'connect',
      reason: '169.254.169.254 is cloud metadata',
    })
  })

  test('an SSE endpoint on another origin is blocked and nothing is sent there', async () => {
    const other = await serve(() => {})
    const server = await serve((request, response) => {
      if (request.method !== 'GET') return void response.writeHead(405).end()
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(`event: endpoint\ndata: ${other.origin}/messages\n\n`)
    })
    const failure = await failing(remote(server.origin))
    expect(failure).toMatchObject({
      outcome: 'blocked',
      reason: 'the endpoint event names an address on another origin',
    })
    expect(other.requests).toEqual([])
  })
})

describe('what the user gives', () => {
  const keyed = (name: string): ReturnType<typeof remote> =>
    remote('', { variables: [{ name, in: 'header', required: true, secret: true, placeholder: 'sk-test' }] })

  test('a required header without a value is asked for, and nothing is dialled', async () => {
    const server = await serve(() => {})
    const failure = await failing({ ...keyed('X-Shop-Key'), locator: server.origin })
    expect(failure).toEqual({
      kind: 'failure',
      outcome: 'needs_config',
      phase: 'resolve',
      reason: 'needs a value for X-Shop-Key',
    })
    expect(server.requests).toEqual([])
  })

  test('with a value it goes to the server, and no placeholder ever does', async () => {
    const server = await serve(
      mcp((response, { id }) => sendJson(response, { jsonrpc: '2.0', id, result: { tools: [] } })),
    )
    const credentials = { headers: { 'x-shop-key': 'very-secret-key' }, env: {} }
    const session = await open({ ...keyed('X-Shop-Key'), locator: server.origin }, { credentials })
    expect(server.headers[0]).toMatchObject({ 'x-shop-key': 'very-secret-key' })
    expect(session.posture).toMatchObject({ auth: 'credentialed', variables: ['x-shop-key'] })
    expect(JSON.stringify(session)).not.toContain('very-secret-key')
  })

  test('a variable in the address is filled from the user’s values, or asked for', async () => {
    const server = await serve(mcp(() => {}))
    const target = remote(`${server.origin}/{tenant}/mcp`)
    expect(await failing(target)).toMatchObject({
      outcome: 'needs_config',
      reason: 'needs a value for tenant',
    })
    await open(target, { credentials: { headers: {}, env: { tenant: 'shop/7' } } })
    expect(server.requests[0]).toBe('POST /shop%2F7/mcp')
  })

  test('user info in the address becomes a header and is never shown', async () => {
    const server = await serve((request, response, body) => {
      if (request.headers.authorization === `Basic ${Buffer.from('anna:pa55word').toString('base64')}`) {
        sendJson(response, {
          jsonrpc: '2.0',
          id: (JSON.parse(body) as { id: number }).id,
          error: { code: 1, message: 'no anna:pa55word' },
        })
      } else response.writeHead(401).end()
    })
    const failure = await failing(remote(server.origin.replace('http://', 'http://anna:pa55word@')))
    expect(failure.outcome).toBe('protocol_error')
    expect(failure.reason).not.toContain('pa55word')
  })

  test('headers do not follow a redirect to another origin', async () => {
    const other = await serve(mcp(() => {}))
    const server = await serve(answering(307, { location: `${other.origin}/mcp` }))
    await open(remote(server.origin), {
      credentials: {
        headers: { Authorization: 'Bearer very-secret-key', 'X-Shop-Key': 'other-secret' },
        env: {},
      },
    })
    expect(server.headers[0]).toMatchObject({
      authorization: 'Bearer very-secret-key',
      'x-shop-key': 'other-secret',
    })
    expect(other.requests[0]).toBe('POST /mcp')
    expect(JSON.stringify(other.headers)).not.toMatch(/secret/)
  })

  test('a secret that a server repeats in an error is not repeated', async () => {
    const server = await serve((_request, response, body) =>
      sendJson(response, {
        jsonrpc: '2.0',
        id: (JSON.parse(body) as { id: number }).id,
        error: { code: -32000, message: 'bad key very-secret-key' },
      }),
    )
    const failure = await failing(remote(server.origin), {
      credentials: { headers: { 'X-Shop-Key': 'very-secret-key' }, env: {} },
    })
    expect(failure.reason).toContain('bad key')
    expect(failure.reason).not.toContain('very-secret-key')
  })
})

test('a greeting in an unknown version is taken, and noted', async () => {
  const server = await serve((_request, response, body) => {
    const { id, method } = JSON.parse(body) as { id?: number; method: string }
    if (method === 'initialize')
      sendJson(response, { jsonrpc: '2.0', id, result: { ...greeting, protocolVersion: '1999-01-01' } })
    else if (method === 'tools/list') sendJson(response, { jsonrpc: '2.0', id, result: { tools: [] } })
    else response.writeHead(500).end()
  })
  const session = await open(remote(server.origin))
  expect(await observe(session, { clock: () => noon })).toMatchObject({
    outcome: 'empty',
    anomalies: [
      { kind: 'protocol-version', count: 1, detail: 'offers 1999-01-01' },
      { kind: 'refused-notification', count: 1 },
    ],
  })
})
